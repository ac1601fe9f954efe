import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { Topic } from './topic.entity';

/** Topic by id. */
export const topicById = rowByKey<Topic>({ entity: Topic, column: 'id' });

/** The topics directly below a topic. */
export const topicsBelow = rowsByKey<Topic>({ entity: Topic, column: 'parent_id' });

/** Deeper than any classification; ends a walk through the tree should it ever hold a circle. */
export const DEEPEST = 50;
