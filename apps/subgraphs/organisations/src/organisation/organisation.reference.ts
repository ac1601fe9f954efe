import { defineReference } from '@kakehashi/subgraph';
import { organisationById, organisationByRor } from './organisation.loader';
import { organisationByReference } from './organisation-reference.loader';

/** The gateway re-enters an organisation by id or ROR id, or by whichever of them another subgraph knows. */
export const organisationReference = defineReference('Organisation', {
  id: organisationById,
  ror: organisationByRor,
  reference: organisationByReference,
});
