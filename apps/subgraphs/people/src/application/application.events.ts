import { createId, upsertRows } from '@kakehashi/database';
import type { EventHandlers } from '@kakehashi/subgraph';
import { ApplicationOrganisation } from './application-organisation.entity';
import { ApplicationPerson } from './application-person.entity';

/** Who applied together, as the funding subgraph tells it. */
export const applicationEvents = {
  'application.submitted': async (manager, { occurredAt, payload }) => {
    const { applicationId, personIds = [], organisationIds = [] } = payload;
    const submittedOn = new Date(occurredAt).toISOString().slice(0, 10);
    const key = { application_id: applicationId };
    await upsertRows(
      manager,
      ApplicationPerson,
      personIds.map((id) => ({ id: createId(), ...key, person_id: id, submitted_on: submittedOn })),
      { key: ['application_id', 'person_id'] },
    );
    await upsertRows(
      manager,
      ApplicationOrganisation,
      organisationIds.map((id) => ({ ...key, organisation_id: id })),
    );
  },
} satisfies EventHandlers;
