/**
 * Whether a row `walked` was inserted by the statement that updates others, an upsert. That is the business of the trigger on
 * inserts: the one on updates goes from the state before the statement to the one without the inserted rows.
 *
 * @param table SQL name of the table of `walked` and `come`
 * @param key columns of its primary key
 */
export function isInsertedBesideSql(table: string, key: readonly string[]): string {
  const sameKey = (one: string) => key.map((column) => `${one}."${column}" = come."${column}"`).join(' AND ');
  return `((walked.xmin::text, walked.cmin::text) = (SELECT w.xmin::text, w.cmin::text
      FROM (SELECT * FROM come LIMIT 1) come CROSS JOIN LATERAL (SELECT w.xmin, w.cmin FROM ${table} w WHERE ${sameKey('w')} OFFSET 0) w)
    AND NOT EXISTS (SELECT FROM come WHERE ${sameKey('walked')}))`;
}
