import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { Milestone } from './milestone.entity';

/** Milestone by id. */
export const milestoneById = rowByKey<Milestone>({ entity: Milestone, column: 'id' });

/** The milestones of an award, by number. */
export const milestonesOfAward = rowsByKey<Milestone>({ entity: Milestone, column: 'award_id', orderBy: 't.number' });
