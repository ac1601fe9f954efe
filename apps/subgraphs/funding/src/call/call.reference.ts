import { defineReference } from '@kakehashi/subgraph';
import { callById } from './call.loader';

/** The gateway re-enters a call by id. */
export const callReference = defineReference('Call', { id: callById });
