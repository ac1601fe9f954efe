import { defineReference } from '@kakehashi/subgraph';
import { awardById, awardByNumber } from './award.loader';

/** The gateway re-enters an award by id or number. */
export const awardReference = defineReference('Award', { id: awardById, awardNumber: awardByNumber });
