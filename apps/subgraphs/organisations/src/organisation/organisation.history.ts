import { defineStatusHistory } from '@kakehashi/subgraph';
import { Organisation } from './organisation.entity';
import { OrganisationStatus } from './organisation.enum';

/** The statuses that an organisation had. */
export const organisationHistory = defineStatusHistory({ subject: Organisation, statuses: OrganisationStatus });
