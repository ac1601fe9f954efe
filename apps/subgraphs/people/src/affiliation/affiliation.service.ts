/**
 * SQL condition that a dated link holds today (UTC): its period has begun and not ended. An unknown beginning counts as
 * begun, an unknown end as not ended.
 *
 * @param row name of the link's row
 */
export function holdsToday(row: string): string {
  return `(coalesce(${row}.period_from <= CURRENT_DATE, TRUE) AND coalesce(${row}.period_to > CURRENT_DATE, TRUE))`;
}

/** SQL condition that a dated link held once and has ended by today (UTC). */
export function hasEnded(row: string): string {
  return `${row}.period_to <= CURRENT_DATE`;
}
