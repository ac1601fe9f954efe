import type { Act } from '@kakehashi/subgraph';
import { isWithin } from '../event/event-days';
import type { WholeDays } from '../participation/participation-days';
import type { EventSession } from './event-session.entity';

type Times = Pick<EventSession, 'heldOn' | 'startsAt' | 'endsAt' | 'timeZone'>;

const UNKNOWN: Times = { heldOn: null, startsAt: null, endsAt: null, timeZone: null };

/**
 * Notes faults of the times of a session, of which some are given anew, and returns them as columns. The day follows from the
 * instant where only that is given.
 */
export function checkTimes(
  act: Act,
  asked: { readonly [K in keyof Times]?: Times[K] | undefined },
  event: WholeDays,
  before: Times = UNKNOWN,
) {
  const { startsAt = before.startsAt, endsAt = before.endsAt, timeZone = before.timeZone } = asked;
  if (startsAt !== null && timeZone === null) {
    act.fault('REQUIRED', 'timeZone', 'The time zone must be given with an instant.');
  }
  if (endsAt !== null && startsAt === null) act.fault('REQUIRED', 'startsAt', 'It must begin before it ends.');
  if (endsAt !== null && startsAt !== null && endsAt <= startsAt) {
    act.fault('OUT_OF_RANGE', 'endsAt', 'It must end after it begins.');
  }
  const day = startsAt === null || timeZone === null ? null : dayIn(timeZone, startsAt);
  const heldOn = asked.heldOn === undefined && asked.startsAt != null ? day : (asked.heldOn ?? before.heldOn);
  if (day !== null && heldOn !== day) {
    act.fault('RULE_BROKEN', 'heldOn', `It must be the day on which it begins, which is ${day} in ${timeZone}.`);
  }
  if (heldOn !== null && !isWithin(heldOn, event)) {
    act.fault('OUT_OF_RANGE', 'heldOn', `It must be one of the days of the event, but is ${heldOn}.`);
  }
  return { held_on: heldOn, starts_at: startsAt, ends_at: endsAt, time_zone: timeZone };
}

function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
}
