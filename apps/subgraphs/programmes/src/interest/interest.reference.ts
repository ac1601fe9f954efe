import { defineReference } from '@kakehashi/subgraph';
import { interestById } from './interest.loader';

/** The gateway re-enters an interest by id. */
export const interestReference = defineReference('Interest', { id: interestById });
