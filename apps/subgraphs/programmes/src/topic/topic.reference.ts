import { defineReference } from '@kakehashi/subgraph';
import { topicById } from './topic.loader';

/** The gateway re-enters a topic by id. */
export const topicReference = defineReference('Topic', { id: topicById });
