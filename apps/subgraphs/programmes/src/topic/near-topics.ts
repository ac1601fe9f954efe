import { type Near, type TopicTree, topicsNear } from '@kakehashi/matching';
import type { SubgraphContext } from '@kakehashi/subgraph';
import type { Topic } from './topic.entity';
import { topicById, topicsBelow } from './topic-by-id.loader';

/** The tree of topics, walked by a statement for each level, for all topics of a tick together. */
export function topicTree(context: SubgraphContext): TopicTree<Topic> {
  return {
    above: async ({ parentId }) => (parentId === null ? null : context.loader(topicById).load(parentId)),
    below: ({ id }) => context.loader(topicsBelow).load(id),
  };
}

/** The topics that lie near a topic, itself first. */
export function nearTopics(context: SubgraphContext, topic: Topic): Promise<Near<Topic>[]> {
  return topicsNear(topic, topicTree(context));
}
