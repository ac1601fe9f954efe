import type { Days } from './candidate';

const DAY_MS = 86_400_000;

/** How many days of a stretch are in some others, each counted once. */
export function coveredDays(stretches: readonly Days[], from: string, to: string): number {
  const begun = dayNumber(from);
  const ended = dayNumber(to);
  const parts = stretches
    .map((days) => [
      Math.max(begun, days.from === null ? begun : dayNumber(days.from)),
      Math.min(ended, days.to === null ? ended : dayNumber(days.to)),
    ])
    .sort(([one = 0], [other = 0]) => one - other);
  let covered = 0;
  let until = begun;
  for (const [first = 0, end = 0] of parts) {
    covered += Math.max(0, end - Math.max(first, until));
    until = Math.max(until, end);
  }
  return covered;
}

/** How many days a stretch has; one at least, so that it can be divided by. */
export function lengthInDays(from: string, to: string): number {
  return Math.max(1, dayNumber(to) - dayNumber(from));
}

function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}
