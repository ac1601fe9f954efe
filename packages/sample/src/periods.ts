import type { DatePrecision, Period } from './values';

/** A period that nothing is known about. */
export const UNKNOWN_PERIOD: Period = { from: null, to: null, precision: 'DAY' };

/** A period from a day on, with no known end. */
export function since(from: string, precision: DatePrecision = 'DAY'): Period {
  return { from, to: null, precision };
}

/** A period between two days; the second one is the first day after it. */
export function between(from: string, to: string, precision: DatePrecision = 'DAY'): Period {
  return { from, to, precision };
}

/** A single day as a period. */
export function onDay(day: string): Period {
  return between(day, dayAfter(day, 1));
}

/** The calendar day so many days after another; before it when the number is negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
