import type { Candidate, KnownTopic } from './candidate';
import { closenessIn, type Needs } from './needs';

/** What a level of expertise counts, 0 to 1, the highest first. */
export const LEVEL_VALUES: ReadonlyMap<string, number> = new Map([
  ['AUTHORITY', 1],
  ['EXPERT', 0.8],
  ['WORKING', 0.5],
  ['AWARENESS', 0.25],
]);

/** What somebody knows of, or nearest to, one topic of a challenge. */
export interface KnownFor {
  readonly askedTopicId: string;
  /** Undefined when they know nothing near it. */
  readonly known?: KnownTopic;
  /** 0 to 1; 0 without `known`. */
  readonly closeness: number;
  /** What their level in it counts, 0 to 1. */
  readonly level: number;
}

/** For each topic of the challenge what they know nearest to it, of equals the best known, then by id. */
export function nearestFor(candidate: Candidate, needs: Needs): KnownFor[] {
  return bestFor(candidate, needs, ({ closeness, level }) => [closeness, level]);
}

/** For each topic of the challenge what serves it most: closeness times level; of equals the nearest, then by id. */
export function strongestFor(candidate: Candidate, needs: Needs): KnownFor[] {
  return bestFor(candidate, needs, ({ closeness, level }) => [closeness * level, closeness]);
}

function bestFor(
  { expertise }: Candidate,
  needs: Needs,
  rankOf: (known: KnownFor) => readonly [number, number],
): KnownFor[] {
  const isBetter = (one: KnownFor, other: KnownFor) => {
    const [[first, second], [otherFirst, otherSecond]] = [rankOf(one), rankOf(other)];
    if (first !== otherFirst) return first > otherFirst;
    if (second !== otherSecond) return second > otherSecond;
    return (one.known?.topicId ?? '') < (other.known?.topicId ?? '');
  };
  return [...closenessIn(needs)].map(([askedTopicId, near]) => {
    let best: KnownFor = { askedTopicId, closeness: 0, level: 0 };
    for (const known of expertise) {
      const closeness = near.get(known.topicId) ?? 0;
      const one = { askedTopicId, known, closeness, level: LEVEL_VALUES.get(known.level) ?? 0 };
      if (closeness > 0 && isBetter(one, best)) best = one;
    }
    return best;
  });
}
