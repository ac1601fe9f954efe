import { badUserInput } from '@kakehashi/errors';
import { contextKnownAt, findSingle, type SubgraphContext } from '@kakehashi/subgraph';
import type { Topic } from './topic.entity';
import type { TopicScheme } from './topic.enum';
import { topicsByCode } from './topic.loader';
import { topicById } from './topic-by-id.loader';

/** How one topic is asked for. */
export interface TopicKey {
  readonly id?: string | null;
  readonly code?: string | null;
  readonly scheme?: TopicScheme | null;
}

/**
 * Finds a topic by its id, or by its code and scheme together.
 *
 * @param knownAt as it was recorded at that instant; without it as it is now
 * @throws BAD_USER_INPUT when neither or both are given, the id is malformed, or the instant is in the future
 */
export async function findTopic(
  context: SubgraphContext,
  { id, code, scheme }: TopicKey,
  knownAt?: Date | null,
): Promise<Topic | null> {
  if (code == null && scheme == null) return findSingle(context, { id: { loader: topicById } }, { id }, knownAt);
  if (id != null) throw badUserInput('id', 'must not be given together with "code" or "scheme"');
  if (code == null) throw badUserInput('code', 'must be given together with "scheme"');
  if (scheme == null) throw badUserInput('scheme', 'must be given together with "code"');
  const topics = await (await contextKnownAt(context, knownAt)).loader(topicsByCode).load(code);
  return topics.find((topic) => topic.scheme === scheme) ?? null;
}
