import type { Act, InputOf } from '@kakehashi/subgraph';
import type { applicationFields } from '../application/application.fields';
import { replaceOwned } from '../application/replace-owned';
import { Applicant } from './applicant.entity';

type Given = InputOf<typeof applicationFields>;

/** Who applies together. */
export interface Applicants extends Pick<Given, 'leadPerson' | 'leadCountry' | 'coApplicants'> {
  readonly leadOrganisation: string;
}

/** Each applicant must be one party, be given once, and tell its country if it is an organisation. */
export function checkApplicants(act: Act, { leadPerson, leadOrganisation, coApplicants }: Applicants): void {
  const seen = new Set([leadPerson, leadOrganisation].map((id) => id.toLowerCase()));
  for (const [index, { person, organisation, country }] of coApplicants.entries()) {
    const path = `coApplicants[${index}]`;
    if ((person == null) === (organisation == null)) {
      act.fault('RULE_BROKEN', path, 'It must be either a person or an organisation.');
    }
    const id = (person ?? organisation ?? '').toLowerCase();
    if (seen.has(id)) act.fault('DUPLICATE', path, 'Each applicant must be given once.');
    seen.add(id);
    if (organisation != null && country == null) {
      act.fault('REQUIRED', `${path}.country`, 'An organisation must tell the country from which it applies.');
    }
  }
}

/** Makes the applicants of an application be exactly these, the leads first. */
export async function replaceApplicants(act: Act, applicationId: string, given: Applicants): Promise<void> {
  const lead = 'LEAD' as const;
  const parties = [
    { person: given.leadPerson, role: lead },
    { organisation: given.leadOrganisation, country: given.leadCountry, role: lead },
    ...given.coApplicants.map((one) => ({ ...one, role: 'CO_APPLICANT' as const })),
  ];
  const rows = parties.map((party, position) => {
    const {
      person = null,
      organisation = null,
      country = null,
      role,
    } = { person: null, organisation: null, country: null, ...party };
    return {
      person_id: person?.toLowerCase() ?? null,
      organisation_id: organisation?.toLowerCase() ?? null,
      country,
      role,
      position,
    };
  });
  await replaceOwned(act, Applicant, applicationId, ['person_id', 'organisation_id'], rows);
}

/** Who applies now, as it would be given. */
export async function applicantsOf(act: Act, applicationId: string): Promise<Applicants> {
  const rows: { person: string | null; organisation: string | null; country: string | null; role: string }[] =
    await act.manager.query(
      `SELECT person_id AS person, organisation_id AS organisation, country, role
       FROM applicant WHERE application_id = $1 ORDER BY position`,
      [applicationId],
    );
  const leads = rows.filter(({ role }) => role === 'LEAD');
  const organisation = leads.find((one) => one.organisation !== null);
  return {
    leadPerson: leads.find(({ person }) => person !== null)?.person ?? '',
    leadOrganisation: organisation?.organisation ?? '',
    leadCountry: organisation?.country ?? '',
    coApplicants: rows.filter(({ role }) => role !== 'LEAD'),
  };
}
