import type { LocalizedText } from '@kakehashi/shared-types';
import type { Weight } from './weights';

/** A topic that a challenge is about, or one that lies near it in the tree. */
export interface NearTopic {
  readonly topicId: string;
  /** The topic of the challenge; the same as `topicId` for that itself. */
  readonly askedTopicId: string;
  /** 0 to 1, see `closeness`. */
  readonly closeness: number;
  /** The names of `topicId`. */
  readonly names: readonly Pick<LocalizedText, 'lang' | 'value' | 'kind'>[];
}

/** What is asked of those who take a challenge up. */
export interface Needs {
  /** What it is about, and what lies near it; empty where it names no topic. */
  readonly topics: readonly NearTopic[];
  /** The languages in which it is written, such as `vi`. */
  readonly languages: readonly string[];
  /** First day on which the work may be done, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day no longer in it. */
  readonly to: string;
  /** Every component once. */
  readonly weights: readonly Weight[];
}

/** Topic of the challenge → topic near it → how near. */
export type NearTopics = ReadonlyMap<string, ReadonlyMap<string, number>>;

const byAskedTopic = new WeakMap<readonly NearTopic[], NearTopics>();

/** What lies near each topic of a challenge, in its order; made once for the needs of a challenge. */
export function closenessIn({ topics }: Pick<Needs, 'topics'>): NearTopics {
  const known = byAskedTopic.get(topics);
  if (known) return known;
  const made = new Map<string, Map<string, number>>();
  for (const { askedTopicId, topicId, closeness } of topics) {
    const near = made.get(askedTopicId) ?? new Map<string, number>();
    made.set(askedTopicId, near.set(topicId, closeness));
  }
  byAskedTopic.set(topics, made);
  return made;
}
