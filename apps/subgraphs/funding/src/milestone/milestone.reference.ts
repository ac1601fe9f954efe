import { defineReference } from '@kakehashi/subgraph';
import { milestoneById } from './milestone.loader';

/** The gateway re-enters a milestone by id. */
export const milestoneReference = defineReference('Milestone', { id: milestoneById });
