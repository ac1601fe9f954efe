const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * SQL condition that a dated link holds on a day: its period has begun and not ended. An unknown beginning counts as
 * begun, an unknown end as not ended.
 *
 * @param row name of the link's row, which has the columns of an embedded `Period`
 * @param day `YYYY-MM-DD`; without it today (UTC)
 */
export function heldOn(row: string, day?: string | null): string {
  const sql = daySql(day);
  return `(coalesce(${row}.period_from <= ${sql}, TRUE) AND coalesce(${row}.period_to > ${sql}, TRUE))`;
}

/** SQL condition that a dated link held once and has ended by a day, by today (UTC) without it. */
export function endedBy(row: string, day?: string | null): string {
  return `${row}.period_to <= ${daySql(day)}`;
}

/** A day as SQL. It stands in the text, not as a parameter, because conditions of loaders and links have none. */
function daySql(day: string | null | undefined): string {
  if (day == null) return 'CURRENT_DATE';
  if (!DAY.test(day)) throw new RangeError(`A day must be written YYYY-MM-DD, but got: ${day}`);
  return `DATE '${day}'`;
}
