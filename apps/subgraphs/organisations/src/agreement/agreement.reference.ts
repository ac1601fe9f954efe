import { defineReference } from '@kakehashi/subgraph';
import { agreementById } from './agreement.loader';

/** The gateway re-enters an agreement by id. */
export const agreementReference = defineReference('Agreement', { id: agreementById });
