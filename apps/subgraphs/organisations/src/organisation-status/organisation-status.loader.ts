import { datedRowsByKey } from '@kakehashi/subgraph';
import { OrganisationStatusRecord } from './organisation-status.entity';

/** The statuses of an organisation, newest first. */
export const statusesOfOrganisation = datedRowsByKey<OrganisationStatusRecord>({
  entity: OrganisationStatusRecord,
  column: 'organisation_id',
  orderBy: 't.period_from DESC NULLS LAST, t.id DESC',
});
