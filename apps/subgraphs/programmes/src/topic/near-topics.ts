import { type Near, topicsNear } from '@kakehashi/matching';
import type { SubgraphContext } from '@kakehashi/subgraph';
import type { Topic } from './topic.entity';
import { topicById, topicsBelow } from './topic-by-id.loader';

/** The topics that lie near a topic, itself first; a statement for each level that is walked, for all topics together. */
export function nearTopics(context: SubgraphContext, topic: Topic): Promise<Near<Topic>[]> {
  return topicsNear(topic, {
    above: async ({ parentId }) => (parentId === null ? null : context.loader(topicById).load(parentId)),
    below: ({ id }) => context.loader(topicsBelow).load(id),
  });
}
