import type { EntityClass } from '@kakehashi/database';
import { rowsByKey, type SubgraphContext } from '@kakehashi/subgraph';
import { Topic } from './topic.entity';
import { DEEPEST, topicById, topicsBelow } from './topic-by-id.loader';
import type { TopicLink } from './topic-link.entity';

/** The topics that were above each topic at the context's instant, the root first; a statement for each level. */
export function ancestorsThen(context: SubgraphContext, ids: readonly string[]): Promise<Topic[][]> {
  const above = async (topic: Topic | null, distance = 1): Promise<Topic[]> => {
    if (!topic || topic.parentId === null || distance > DEEPEST) return [];
    const parent = await context.loader(topicById).load(topic.parentId);
    return parent ? [...(await above(parent, distance + 1)), parent] : [];
  };
  return Promise.all(ids.map(async (id) => above(await context.loader(topicById).load(id))));
}

/** The ids of each topic itself and of those that were below it at the context's instant, by id; a statement for each level. */
export function descendantIdsThen(context: SubgraphContext, ids: readonly string[]): Promise<string[][]> {
  const below = async (id: string, found: Set<string>): Promise<Set<string>> => {
    if (found.has(id)) return found;
    found.add(id);
    const children = await context.loader(topicsBelow).load(id);
    await Promise.all(children.map((child) => below(child.id, found)));
    return found;
  };
  return Promise.all(
    ids.map(async (id) => {
      const topic = await context.loader(topicById).load(id);
      return topic ? [...(await below(topic.id, new Set()))].sort() : [];
    }),
  );
}

/** The topics of each thing at the context's instant, as its source listed them: the links, then the topics. */
export function linkedTopicsThen(link: EntityClass, column: string) {
  const links = rowsByKey<TopicLink>({ entity: link, column, orderBy: 't.position, t.topic_id' });
  return (context: SubgraphContext, ids: readonly string[]): Promise<Topic[][]> =>
    Promise.all(
      ids.map(async (id) => {
        const linked = await context.loader(links).load(id);
        const topics = await Promise.all(linked.map(({ topicId }) => context.loader(topicById).load(topicId)));
        return topics.filter((topic) => topic !== null);
      }),
    );
}
