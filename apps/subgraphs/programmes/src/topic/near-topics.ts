import { type Near, type TopicTree, topicsNear } from '@kakehashi/matching';
import { batchByKey, type SubgraphContext } from '@kakehashi/subgraph';
import type { Topic } from './topic.entity';
import { topicById, topicsBelow } from './topic-by-id.loader';

/** The tree of topics, walked by a statement for each level, for all topics of a tick together. */
export function topicTree(context: SubgraphContext): TopicTree<Topic> {
  return {
    above: async ({ parentId }) => (parentId === null ? null : context.loader(topicById).load(parentId)),
    below: ({ id }) => context.loader(topicsBelow).load(id),
  };
}

/** Key: a topic's id. Value: the topics that lie near it, itself first. Missing key: an empty list. Lifetime: the request. */
export const nearTopics = batchByKey<readonly Near<Topic>[]>((context, ids) =>
  Promise.all(
    ids.map(async (id) => {
      const topic = await context.loader(topicById).load(id);
      return topic ? topicsNear(topic, topicTree(context)) : [];
    }),
  ),
);
