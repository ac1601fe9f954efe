import { defineReference } from '@kakehashi/subgraph';
import { callPartById } from './call-part.loader';

/** The gateway re-enters a part of a call by id. */
export const callPartReference = defineReference('CallPart', { id: callPartById });
