import { defineReference } from '@kakehashi/subgraph';
import { commissionById } from './commission.loader';

/** The gateway re-enters a commission by id. */
export const commissionReference = defineReference('Commission', { id: commissionById });
