import { dayIn } from '@kakehashi/subgraph';
import type { Call } from './call.entity';

/** The zone in which the days of a call are meant that tells none. */
const DEFAULT_ZONE = 'UTC';

type Days = Pick<Call, 'opensOn' | 'closesOn' | 'closesAt' | 'timeZone'>;

/** The day on which an instant falls for a call, `YYYY-MM-DD`. */
export function dayOf({ timeZone }: Pick<Call, 'timeZone'>, instant: Date): string {
  return dayIn(timeZone ?? DEFAULT_ZONE, instant);
}

/** Whether applications are not taken yet: its first day has not begun in its zone. */
export function isAhead(call: Days, now: Date): boolean {
  return dayOf(call, now) < call.opensOn;
}

/** Whether no more applications are taken: its last instant has passed or, where it tells none, its last day in its zone. */
export function isOver(call: Days, now: Date): boolean {
  return call.closesAt === null ? dayOf(call, now) > call.closesOn : now > call.closesAt;
}
