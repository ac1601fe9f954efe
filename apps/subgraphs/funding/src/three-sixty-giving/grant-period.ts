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
  const start = readDate(event.startDate, `${path}.startDate`);
  const end = readDate(event.endDate, `${path}.endDate`);
  const from = start?.first ?? null;
  if (from !== null && end !== null && end.last < from) {
    throw new RecordError(`${path}.endDate`, 'must not be before startDate', `${from} to ${end.last}`);
  }
  const to = end === null ? afterMonths(from, event.duration, `${path}.duration`) : dayAfter(end.last);
  const coarsest = Math.min(start?.exactness ?? DAY, end?.exactness ?? DAY);
  return { from, to, precision: PRECISIONS[coarsest] ?? PeriodPrecision.DAY };
}

/** Precisions by how many parts of a date they tell, less one. */
const PRECISIONS = [PeriodPrecision.YEAR, PeriodPrecision.MONTH, PeriodPrecision.DAY];
const DAY = 2;
const YEAR_OR_MONTH = /^\d{4}(-\d\d)?$/;

/** A date as exactly as the standard lets it be told, `2024`, `2024-04` or `2024-04-01`: its first and last day. */
function readDate(value: unknown, path: string): { first: string; last: string; exactness: number } | null {
  if (typeof value !== 'string' || !YEAR_OR_MONTH.test(value)) {
    const day = optionalDay(value, path);
    return day === null ? null : { first: day, last: day, exactness: DAY };
  }
  const isYear = value.length === 4;
  const first = readDay(isYear ? `${value}-01-01` : `${value}-01`, path);
  if (isYear) return { first, last: `${value}-12-31`, exactness: 0 };
  const lastOfMonth = new Date(`${first}T00:00:00Z`);
  lastOfMonth.setUTCMonth(lastOfMonth.getUTCMonth() + 1, 0);
  return { first, last: lastOfMonth.toISOString().slice(0, 10), exactness: 1 };
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
