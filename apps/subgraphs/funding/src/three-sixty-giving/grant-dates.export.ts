import type { Period } from '@kakehashi/shared-types';

/** A 360Giving event: days as exactly as they are known, `2024`, `2024-04` or `2024-04-01`; both belong to it. */
export interface GrantDates {
  readonly startDate?: string;
  readonly endDate?: string;
}

const LENGTHS = { YEAR: 4, MONTH: 7, DAY: 10 };

/**
 * Writes a period as 360Giving does: the last day belongs to it, while ours ends before `to`.
 *
 * @returns undefined when neither day is known
 */
export function grantDates({ from, to, precision }: Period): GrantDates | undefined {
  if (from === null && to === null) return undefined;
  const length = LENGTHS[precision];
  return {
    ...(from !== null && { startDate: from.slice(0, length) }),
    ...(to !== null && { endDate: dayBefore(to).slice(0, length) }),
  };
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
