import { closeness, LEAST_CLOSENESS } from './closeness';

/** A topic as a tree of them holds it. */
interface TreeTopic {
  readonly id: string;
  /** Null for a root. */
  readonly parentId: string | null;
}

/** How a tree of topics is walked. */
export interface TopicTree<T extends TreeTopic> {
  /** The topic directly above one; null where there is none. */
  above(topic: T): Promise<T | null>;
  /** The topics directly below one. */
  below(topic: T): Promise<readonly T[]>;
}

/** A topic that lies near another, and how near. */
export interface Near<T> {
  readonly topic: T;
  readonly closeness: number;
}

/** A topic that has more near it tells the nearest so many, by closeness and then by id. */
const MOST_NEAR = 300;

/**
 * The topics for which a topic is near, itself first: the reverse of {@link topicsNear}, with the closeness that it has for each.
 */
export function topicsServed<T extends TreeTopic>(topic: T, tree: TopicTree<T>): Promise<Near<T>[]> {
  return walk(topic, tree, (up, down) => closeness(down, up), true);
}

/**
 * The topics that lie near a topic in the tree, itself first; at most 300, the nearest.
 *
 * A root is a field so wide that whoever knows it, or another part of it, is not near: only for itself is it walked down from.
 */
export function topicsNear<T extends TreeTopic>(topic: T, tree: TopicTree<T>): Promise<Near<T>[]> {
  return walk(topic, tree, closeness, false);
}

/** How close what lies so many steps up and down is. */
type Closeness = (up: number, down: number) => number;

async function walk<T extends TreeTopic>(
  topic: T,
  tree: TopicTree<T>,
  close: Closeness,
  takesRoot: boolean,
): Promise<Near<T>[]> {
  const found: Near<T>[] = [];
  let above: T | null = topic;
  for (let up = 0, from: T | undefined; above && close(up, 0) >= LEAST_CLOSENESS; up++) {
    if (up > 0 && above.parentId === null) {
      if (takesRoot) found.push({ topic: above, closeness: close(up, 0) });
      break;
    }
    found.push(...(await walkDown(tree, above, up, from, close)));
    from = above;
    above = await tree.above(above);
  }
  return found
    .sort((one, other) => other.closeness - one.closeness || (one.topic.id < other.topic.id ? -1 : 1))
    .slice(0, MOST_NEAR);
}

/** A topic and what is below it but for one branch, as far as that is near, level by level. */
async function walkDown<T extends TreeTopic>(
  tree: TopicTree<T>,
  top: T,
  up: number,
  except: T | undefined,
  close: Closeness,
): Promise<Near<T>[]> {
  const found: Near<T>[] = [];
  let level: readonly T[] = [top];
  for (let down = 0; level.length > 0 && close(up, down) >= LEAST_CLOSENESS; down++) {
    found.push(...level.map((topic) => ({ topic, closeness: close(up, down) })));
    if (found.length >= MOST_NEAR || close(up, down + 1) < LEAST_CLOSENESS) break;
    const below = await Promise.all(level.map((topic) => tree.below(topic)));
    level = below.flat().filter(({ id }) => id !== except?.id);
  }
  return found;
}
