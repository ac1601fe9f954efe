import { defineReference } from '@kakehashi/subgraph';
import { organisationById, organisationByRor } from './organisation.loader';

/** The gateway re-enters an organisation by id or ROR id. */
export const organisationReference = defineReference('Organisation', { id: organisationById, ror: organisationByRor });
