/** What is left of a closeness with each step from a topic up to what is above it: what is wider is less to the point. */
const UP = 0.6;

/** The same with each step down: who knows a part of what is asked for knows most of what is needed. */
const DOWN = 0.85;

/** Topics that lie less close are not near. Of the topics next to one, its siblings are near and their parts, cousins are not. */
export const LEAST_CLOSENESS = 0.3;

/**
 * How close a topic lies to one that is asked for: 1 for the topic itself, 0.85 for one directly below, 0.6 for the one above,
 * 0.51 for a sibling; rounded to four decimals.
 *
 * @param up steps from what is asked for up to the topic that is above both
 * @param down steps from there down to the other
 */
export function closeness(up: number, down: number): number {
  return Math.round(UP ** up * DOWN ** down * 10_000) / 10_000;
}
