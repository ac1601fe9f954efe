import { isId, type ParentLink } from '@kakehashi/database';
import type { SubgraphContext } from '@kakehashi/subgraph';

/** The people who know a topic itself, not only one below it. */
export const expertsOnTopic: ParentLink = {
  name: 'expertsOnTopic',
  sql: 'EXISTS (SELECT 1 FROM expertise e WHERE e.topic_id = p.id AND e.person_id = t.id)',
};

/** The topics of a request whose trees are asked for: topic's id → ids of itself and all below it. */
const askedTrees = new WeakMap<SubgraphContext, Map<string, readonly string[]>>();

/**
 * The people who know a topic or one below it. The tree belongs to another subgraph, so the ids below a topic come with
 * the request and stand in the link's SQL, which is therefore made when the topics of a tick are asked for together.
 *
 * @param topicId a topic's id
 * @param descendantIds ids of the topics below it
 */
export function expertsInTreeOf(
  context: SubgraphContext,
  topicId: string,
  descendantIds: readonly string[],
): ParentLink {
  const trees = askedTrees.get(context) ?? new Map<string, readonly string[]>();
  askedTrees.set(context, trees);
  trees.set(topicId, [topicId, ...descendantIds].filter(isId));
  return {
    name: 'expertsInTree',
    get sql() {
      const branches = [...trees]
        .filter(([id]) => isId(id))
        .map(([id, ids]) => `WHEN '${id}' THEN ARRAY[${ids.map((each) => `'${each}'`)}]`);
      return `EXISTS (SELECT 1 FROM expertise e WHERE e.person_id = t.id AND e.topic_id = ANY((CASE p.id ${branches.join(' ')} END)::uuid[]))`;
    },
  };
}
