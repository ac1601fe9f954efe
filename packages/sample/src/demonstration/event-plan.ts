import type { TopicRow } from '../rows';
import { type DayNumber, DEMONSTRATION_DAY, dayNumber } from './calendar';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { drawTopics } from './topic-choice';

const KINDS = ['WORKSHOP', 'CONFERENCE', 'ROUNDTABLE'] as const;
const FIRST_DAY = dayNumber('2021-01-15');

/** What sessions and introductions must know of a made-up event. */
export interface EventPlan {
  readonly topics: readonly TopicRow[];
  readonly kind: (typeof KINDS)[number];
  readonly from: DayNumber;
  /** The first day after it. */
  readonly to: DayNumber;
  /** Indexes; the first two speak. */
  readonly people: readonly number[];
  /** Goes on with the draws of the event's own stream. */
  readonly random: RowRandom;
}

/** Plans the event of an index: one to three days, three to eight people. */
export function planEvent(scale: Scale, index: number): EventPlan {
  const random = new RowRandom(scale.seed, 'event', index);
  const topics = drawTopics(random, random.between(1, 2));
  const kind = random.pick(KINDS);
  const from = random.between(FIRST_DAY, DEMONSTRATION_DAY + 150);
  const to = from + random.between(1, 3);
  return { topics, kind, from, to, people: random.distinctBelow(scale.people, random.between(3, 8)), random };
}
