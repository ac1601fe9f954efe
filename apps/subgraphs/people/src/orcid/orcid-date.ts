import { RecordError, requireDay } from '@kakehashi/record-file';
import { type Period, PeriodPrecision } from '@kakehashi/shared-types';
import { type OrcidObject, objectIn, wrappedText } from './orcid-item';

/** A day that may be known to the month or the year only. */
interface FuzzyDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/**
 * The period from an item's start to its end. ORCID's end is in it, ours is the first day after it.
 *
 * @throws RecordError for a day that does not exist, or an end before the start
 */
export function readPeriod(item: OrcidObject, path: string): Period {
  const start = readDate(item, 'start-date', path);
  const end = readDate(item, 'end-date', path);
  const from = start && firstDay(start);
  const to = end && dayAfter(end);
  if (from !== null && to !== null && from >= to) {
    throw new RecordError(
      `${path}.end-date`,
      'must not be before the start-date',
      `${from} to ${firstDay(end as FuzzyDate)}`,
    );
  }
  return { from, to, precision: precisionOf([start, end]) };
}

/** The year in which something was published; null when unknown. @throws RecordError */
export function readYear(item: OrcidObject, field: string, path: string): number | null {
  return readDate(item, field, path)?.year ?? null;
}

function readDate(item: OrcidObject, field: string, path: string): FuzzyDate | null {
  const date = objectIn(item, field, path);
  if (date === null) return null;
  const place = `${path}.${field}`;
  const part = (name: string) => {
    const text = wrappedText(date, name, place, 10);
    if (text !== null && !/^\d{1,4}$/.test(text)) throw new RecordError(`${place}.${name}`, 'must be a number', text);
    return text === null ? null : Number(text);
  };
  const [year, month, day] = [part('year'), part('month'), part('day')];
  if (year === null) return null;
  const known = { year, month, day: month === null ? null : day };
  requireDay(firstDay(known), place);
  return known;
}

function firstDay({ year, month, day }: FuzzyDate): string {
  return [String(year).padStart(4, '0'), ...[month ?? 1, day ?? 1].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

function dayAfter({ year, month, day }: FuzzyDate): string {
  const after = new Date(0);
  if (month === null) after.setUTCFullYear(year + 1, 0, 1);
  else if (day === null) after.setUTCFullYear(year, month, 1);
  else after.setUTCFullYear(year, month - 1, day + 1);
  return after.toISOString().slice(0, 10);
}

/** A period has one precision: that of the vaguer of its days. */
function precisionOf(dates: readonly (FuzzyDate | null)[]): PeriodPrecision {
  const known = dates.filter((date) => date !== null);
  if (known.some(({ month }) => month === null)) return PeriodPrecision.YEAR;
  return known.some(({ day }) => day === null) ? PeriodPrecision.MONTH : PeriodPrecision.DAY;
}
