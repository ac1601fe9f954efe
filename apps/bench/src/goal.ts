/** How a report tells whether a goal was reached. */
export function verdict(isReached: boolean): string {
  return isReached ? 'reached' : 'MISSED';
}

/**
 * A goal that a figure must not exceed, and whether it does: `≤ 300 ms: reached`.
 *
 * @param unit of both, default none
 */
export function atMost(figure: number, goal: number, unit = ''): string {
  return `≤ ${goal}${unit && ` ${unit}`}: ${verdict(figure <= goal)}`;
}
