/** How long something took, over many runs, in milliseconds. */
export interface Distribution {
  readonly runs: number;
  readonly median: number;
  readonly p95: number;
}

/**
 * Sums up the times of many runs.
 *
 * @param times milliseconds, in any order
 * @throws RangeError when there are none
 */
export function distributionOf(times: readonly number[]): Distribution {
  const sorted = [...times].sort((one, other) => one - other);
  return { runs: sorted.length, median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
}

/** The smallest value that so large a share of all values does not exceed (nearest rank). */
function quantile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new RangeError('A distribution needs at least one value.');
  return value;
}
