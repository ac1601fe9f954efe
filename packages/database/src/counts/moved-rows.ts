import type { VisibleThrough } from '../list/list-definition';
import { groupedRowsSql } from './count-group';
import type { KeptCounts } from './kept-counts';
import type { Operation } from './operation';

/**
 * The listed rows that a write of other rows made visible, or hid, with their groups before the write or after it.
 *
 * @param through the table that was written
 */
export function movedRowsSql(
  { table, groups }: KeptCounts,
  through: VisibleThrough,
  operation: Operation,
  state: 'before' | 'after',
): string {
  const was = (sql: string) => wasSql(through, operation, sql);
  const touched = `(${writtenSql(through, operation)}) written
    CROSS JOIN LATERAL (SELECT * FROM "${table}" listed WHERE listed."${through.listedColumn}" = written.known OFFSET 0) t`;
  const moved = groups.map(({ sql }) => `${was(sql)} <> ${sql}`).join(' OR ');
  return groupedRowsSql(groups, 't.*', `${touched} WHERE ${moved}`, state === 'before' ? was : undefined);
}

/**
 * SQL as it was before a write of the table that it looks at.
 *
 * A name of a `WITH` clause hides the table of that name from all but itself.
 */
export function wasSql({ table, column }: VisibleThrough, operation: Operation, sql: string): string {
  const stayed = `SELECT * FROM "${table}" now`;
  const gone = operation === 'INSERT' ? [] : ['SELECT * FROM gone'];
  const rest =
    operation === 'DELETE'
      ? stayed
      : `${stayed} WHERE NOT EXISTS (SELECT FROM come WHERE come."${column}" = now."${column}")`;
  return `(WITH "${table}" AS NOT MATERIALIZED (${[...gone, rest].join(' UNION ALL ')}) SELECT ${sql})`;
}

/** The rows of a written table by which it may have changed what is visible, as `known` to the listed rows. */
function writtenSql({ column, looksAt }: VisibleThrough, operation: Operation): string {
  const columns = [`"${column}" AS known`, ...looksAt.map((one) => `"${one}"`)].join(', ');
  const come = `SELECT ${columns} FROM come`;
  const gone = `SELECT ${columns} FROM gone`;
  if (operation === 'INSERT') return `SELECT DISTINCT known FROM (${come}) rows`;
  if (operation === 'DELETE') return `SELECT DISTINCT known FROM (${gone}) rows`;
  return `SELECT DISTINCT known FROM ((${gone} EXCEPT ${come}) UNION ALL (${come} EXCEPT ${gone})) rows`;
}
