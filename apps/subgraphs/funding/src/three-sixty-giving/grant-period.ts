import { dayAfter, RecordError, requireDay, requireList, requireObject } from '@kakehashi/record-file';
import { type Period, PeriodPrecision } from '@kakehashi/shared-types';
import type { AwardStatus } from '../award/award.enum';

const DATE_TIME = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d/;
const MOST_MONTHS = 1_200;

/** A day, written as one or as a date-time. @throws RecordError */
export function readDay(value: unknown, path: string): string {
  return requireDay(typeof value === 'string' ? (DATE_TIME.exec(value)?.[1] ?? value) : value, path);
}

/** A day, or null where there is none. @throws RecordError */
export function optionalDay(value: unknown, path: string): string | null {
  return value === undefined || value === null || value === '' ? null : readDay(value, path);
}

/**
 * When a grant's work is done: its actual dates, else those that are planned. The end of a grant is in it, ours is the
 * first day after it; a duration in months counts from the start where no end is told.
 *
 * @throws RecordError
 */
export function readPeriod(grant: Readonly<Record<string, unknown>>): Period {
  const field = Array.isArray(grant.actualDates) && grant.actualDates.length > 0 ? 'actualDates' : 'plannedDates';
  const events = requireList(grant[field] ?? [], field);
  if (events.length === 0) return { from: null, to: null, precision: PeriodPrecision.DAY };
  const path = `${field}[0]`;
  const event = requireObject(events[0], path);
  const from = optionalDay(event.startDate, `${path}.startDate`);
  const end = optionalDay(event.endDate, `${path}.endDate`);
  if (from !== null && end !== null && end < from) {
    throw new RecordError(`${path}.endDate`, 'must not be before startDate', `${from} to ${end}`);
  }
  const to = end === null ? afterMonths(from, event.duration, `${path}.duration`) : dayAfter(end);
  return { from, to, precision: PeriodPrecision.DAY };
}

function afterMonths(from: string | null, duration: unknown, path: string): string | null {
  if (from === null || duration === undefined || duration === null || duration === '') return null;
  const months = Number(duration);
  if (!(months >= 0 && months <= MOST_MONTHS)) {
    throw new RecordError(path, `must be a number of months between 0 and ${MOST_MONTHS}`, duration);
  }
  const day = new Date(`${from}T00:00:00Z`);
  const wanted = day.getUTCMonth() + Math.ceil(months);
  day.setUTCMonth(wanted);
  // A month without that day: its end, not the days of the month after it.
  if (day.getUTCMonth() !== wanted % 12) day.setUTCDate(0);
  return day.toISOString().slice(0, 10);
}

/** How far an award had come on a day, by its period; 360Giving does not tell. */
export function statusOn(day: string, { from, to }: Period): AwardStatus {
  if (to !== null && to <= day) return 'COMPLETED';
  return from !== null && from > day ? 'CONTRACTED' : 'ACTIVE';
}
