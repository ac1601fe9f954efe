import { between } from '../periods';
import type { Period } from '../values';

const MILLISECONDS_OF_DAY = 86_400_000;

/** A calendar day as number of days since 1970-01-01. */
export type DayNumber = number;

/** The number of a day `YYYY-MM-DD`. */
export const dayNumber = (day: string): DayNumber => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_OF_DAY;

/** The day that the demonstration takes for today: what is planned, active or over depends on it, never on the clock. */
export const DEMONSTRATION_DAY = dayNumber('2026-11-30');

/** Months since year 0 of {@link DEMONSTRATION_DAY}'s month. */
export const DEMONSTRATION_MONTH = 2026 * 12 + 10;

/** Texts of days already asked for; a few ten thousand at most, as all days lie within a century. */
const writtenDays = new Map<DayNumber, string>();

/** Writes a day as `YYYY-MM-DD`. */
export function writeDay(day: DayNumber): string {
  const known = writtenDays.get(day);
  if (known !== undefined) return known;
  const written = new Date(day * MILLISECONDS_OF_DAY).toISOString().slice(0, 10);
  writtenDays.set(day, written);
  return written;
}

/** Writes the first day of a month, given in months since year 0. */
export function writeMonth(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** A period of whole days; the second one is the first day after it. */
export const daysBetween = (from: DayNumber, to: DayNumber): Period => between(writeDay(from), writeDay(to));
