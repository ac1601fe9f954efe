import { defineReference } from '@kakehashi/subgraph';
import { topicById } from './topic-by-id.loader';

/** The gateway re-enters a topic by id. */
export const topicReference = defineReference('Topic', { id: topicById });
