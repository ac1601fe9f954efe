import { upsertRows } from '@kakehashi/database';
import type { EventHandlers } from '@kakehashi/subgraph';
import { PersonOrganisation } from './person-organisation.entity';

/** What is done here about the people of the people subgraph. */
export const personOrganisationEvents = {
  /** Notes to which organisation a person is close. It stays when the affiliation ends: who once belonged is no judge either. */
  'affiliation.recorded': async (manager, { payload: { personId, organisationId } }) => {
    await upsertRows(manager, PersonOrganisation, [{ person_id: personId, organisation_id: organisationId }]);
  },
} satisfies EventHandlers;
