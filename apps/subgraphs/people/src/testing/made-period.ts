import type { Period } from '@kakehashi/sample';

/** A period of exact days; without an end it lasts. */
export function days(from: string | null, to: string | null = null): Period {
  return { from, to, precision: 'DAY' };
}
