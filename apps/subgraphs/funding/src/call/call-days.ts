import type { Call } from './call.entity';

/** The zone in which the days of a call are meant that tells none. */
const DEFAULT_ZONE = 'UTC';

type Days = Pick<Call, 'opensOn' | 'closesOn' | 'closesAt' | 'timeZone'>;

/** The day that an instant falls on in a time zone (IANA), `YYYY-MM-DD`. */
export function dayIn(timeZone: string | null, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: timeZone ?? DEFAULT_ZONE, dateStyle: 'short' }).format(instant);
}

/** Whether applications are not taken yet: its first day has not begun in its zone. */
export function isAhead({ opensOn, timeZone }: Days, now: Date): boolean {
  return dayIn(timeZone, now) < opensOn;
}

/** Whether no more applications are taken: its last instant has passed or, where it tells none, its last day in its zone. */
export function isOver({ closesOn, closesAt, timeZone }: Days, now: Date): boolean {
  return closesAt === null ? dayIn(timeZone, now) > closesOn : now > closesAt;
}
