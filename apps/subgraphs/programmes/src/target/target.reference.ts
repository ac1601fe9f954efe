import { defineReference } from '@kakehashi/subgraph';
import { targetById } from './target.loader';

/** The gateway re-enters a target by id. */
export const targetReference = defineReference('Target', { id: targetById });
