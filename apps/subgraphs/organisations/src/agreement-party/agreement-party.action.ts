import { type Act, given, type InputOf, isOwnOrganisation, optional } from '@kakehashi/subgraph';
import type { Agreement } from '../agreement/agreement.entity';
import { Organisation } from '../organisation/organisation.entity';
import { AgreementParty } from './agreement-party.entity';
import { AgreementRole } from './agreement-party.enum';

const fields = {
  organisation: optional(given.id('Id of the organisation; left out where a state as a whole is the party.')),
  country: optional(given.country('The state that is the party; left out where an organisation is.')),
  role: given.oneOf(AgreementRole, 'What it does in the agreement; all but participants sign.'),
};

/** Who is to take part in an agreement. */
export const partiesInput = given.list(
  'AgreementPartyInput',
  fields,
  'Who takes part, each once, and one that signs at least.',
);

type PartyInput = InputOf<typeof fields>;

/** Notes what is wrong with the parties that are given. */
export async function checkParties(act: Act, parties: readonly PartyInput[]): Promise<void> {
  const seen = new Set<string>();
  for (const [index, { organisation, country }] of parties.entries()) {
    const field = `parties[${index}]`;
    if ((organisation == null) === (country == null)) {
      act.fault('RULE_BROKEN', field, 'Either an organisation or a country must be given.');
    }
    const key = `${organisation?.toLowerCase()} ${country}`;
    if (seen.has(key)) act.fault('DUPLICATE', field, 'Each party must be given once.');
    seen.add(key);
    await act.mustExist(Organisation, organisation, `${field}.organisation`);
  }
  if (!parties.some(({ role }) => role !== 'PARTICIPANT')) {
    act.fault('REQUIRED', 'parties', 'One party at least must be an ISSUER or a SIGNATORY.');
  }
}

/** Writes the parties of a new agreement. */
export async function insertParties(act: Act, agreement: string, parties: readonly PartyInput[]): Promise<void> {
  for (const { organisation, country, role } of parties) {
    const columns = { organisation_id: organisation ?? null, country: country ?? null, role };
    await act.insert(AgreementParty, { agreement_id: agreement, ...columns, period_precision: 'DAY' });
  }
}

/** The party for which the caller signs: their own organisation; a data steward acts for any, as for a state. */
export async function lockSigningParty(act: Act, { id }: Agreement, party: string): Promise<AgreementParty> {
  const row = await act.lock<AgreementParty>(AgreementParty, party);
  if (row?.agreementId !== id) {
    return act.refuse('NOT_FOUND', 'party', 'There is no such party to the agreement.');
  }
  if (!act.isSteward && !isOwnOrganisation(act, row.organisationId)) {
    act.refuse('NOT_ALLOWED', 'party', 'It can be done by an officer of that party; for a state by a data steward.');
  }
  if (row.role === 'PARTICIPANT') act.refuse('RULE_BROKEN', 'party', 'A participant does not sign.');
  return row;
}

/** Whether a condition holds of all parties that sign; the table is `t`. */
export async function allSigners(act: Act, { id }: Agreement, condition: string, value: string | null = null) {
  const [row]: { holds: boolean }[] = await act.manager.query(
    `SELECT coalesce(bool_and((${condition}) IS TRUE), FALSE) AS holds
     FROM (SELECT t.*, $2::date AS value FROM agreement_party t WHERE agreement_id = $1 AND role <> 'PARTICIPANT') t`,
    [id, value],
  );
  return row?.holds ?? false;
}
