import { type Act, isOneself, isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import type { Application } from './application.entity';

const lead = 'an officer of the organisation that leads the application';

/** Who acts for the organisation that leads an application. */
export const leadsApplication: Relation<Application> = {
  who: lead,
  holds: async (act, { id }) => {
    const parties = await partiesOf(act, id);
    return parties.some(({ role, organisation }) => role === 'LEAD' && isOwnOrganisation(act, organisation));
  },
};

/** Who acts for the organisation that is to lead a new application. */
export const willLeadApplication: Relation<{ readonly leadOrganisation: string }> = {
  who: lead,
  holds: (act, { leadOrganisation }) => isOwnOrganisation(act, leadOrganisation),
};

/** Who acts for one of the funders that an application asks. */
export const fundsApplication: Relation<Application> = {
  who: 'an officer of a funder that the application asks',
  holds: async (act, { id, status }) => {
    if (status === 'DRAFT') return false;
    const parts: { funder: string }[] = await act.manager.query(
      'SELECT funder_organisation_id AS funder FROM application_part WHERE application_id = $1',
      [id],
    );
    return parts.some(({ funder }) => isOwnOrganisation(act, funder));
  },
};

/** Whether the caller may know of an application: a draft is known to its applicants alone. */
export async function mayKnowApplication(act: Act, { id, status }: Application): Promise<boolean> {
  if (status !== 'DRAFT') return true;
  const parties = await partiesOf(act, id);
  return parties.some(({ person, organisation }) => isOneself(act, person) || isOwnOrganisation(act, organisation));
}

interface Party {
  readonly role: string;
  readonly person: string | null;
  readonly organisation: string | null;
}

function partiesOf(act: Act, applicationId: string): Promise<Party[]> {
  return act.manager.query(
    'SELECT role, person_id AS person, organisation_id AS organisation FROM applicant WHERE application_id = $1',
    [applicationId],
  );
}
