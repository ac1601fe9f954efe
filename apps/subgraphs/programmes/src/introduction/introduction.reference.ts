import { defineReference } from '@kakehashi/subgraph';
import { introductionById } from './introduction.loader';

/** The gateway re-enters an introduction by id. */
export const introductionReference = defineReference('Introduction', { id: introductionById });
