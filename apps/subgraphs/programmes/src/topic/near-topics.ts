import { closeness, LEAST_CLOSENESS } from '@kakehashi/matching';
import type { SubgraphContext } from '@kakehashi/subgraph';
import type { Topic } from './topic.entity';
import { topicById, topicsBelow } from './topic-by-id.loader';

/** A topic that lies near another, and how near. */
export interface Near {
  readonly topic: Topic;
  /** 0 to 1, see `closeness` of packages/matching. */
  readonly closeness: number;
}

/** A topic that has more near it tells the nearest so many, by closeness and then by id. */
const MOST_NEAR = 300;

/**
 * The topics that lie near a topic in the tree, itself first.
 *
 * A root is a field so wide that whoever knows it, or another part of it, is not near: only for itself is it walked down from.
 */
export async function topicsNear(context: SubgraphContext, topic: Topic): Promise<Near[]> {
  const found: Near[] = [];
  let above: Topic | null = topic;
  for (let up = 0, from: Topic | undefined; above && closeness(up, 0) >= LEAST_CLOSENESS; up++) {
    if (up > 0 && above.parentId === null) break;
    found.push(...(await walkDown(context, above, up, from)));
    from = above;
    above = above.parentId === null ? null : await context.loader(topicById).load(above.parentId);
  }
  return found
    .sort((one, other) => other.closeness - one.closeness || (one.topic.id < other.topic.id ? -1 : 1))
    .slice(0, MOST_NEAR);
}

/** A topic and what is below it but for one branch, as far as that is near: a statement for each level. */
async function walkDown(context: SubgraphContext, top: Topic, up: number, except: Topic | undefined): Promise<Near[]> {
  const found: Near[] = [];
  let level: readonly Topic[] = [top];
  for (let down = 0; level.length > 0 && closeness(up, down) >= LEAST_CLOSENESS; down++) {
    found.push(...level.map((topic) => ({ topic, closeness: closeness(up, down) })));
    if (found.length >= MOST_NEAR || closeness(up, down + 1) < LEAST_CLOSENESS) break;
    const below = await Promise.all(level.map(({ id }) => context.loader(topicsBelow).load(id)));
    level = below.flat().filter(({ id }) => id !== except?.id);
  }
  return found;
}
