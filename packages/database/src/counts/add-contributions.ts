import type { Contributions } from './contribution';
import type { KeptCounts } from './kept-counts';

/** How contributions come to their listed rows. */
interface AddOptions {
  /** SQL that follows the contributions, `c`, and gives their listed rows, `t`. */
  readonly join: string;
  /** -1 takes them away instead; default 1. */
  readonly sign?: 1 | -1;
  /** Parts of a `WITH` clause to which they refer. */
  readonly parts?: readonly string[];
}

/** Adds contributions to the counts of their listed rows' groups. */
export function addContributionsSql(
  { countTable, groups }: KeptCounts,
  contributions: readonly Contributions[],
  { join, sign = 1, parts = [] }: AddOptions,
): string {
  const group = (row: string) => groups.map((column) => `${row}"${column}", `).join('');
  return `${parts.length > 0 ? `WITH ${parts.join(', ')}` : ''}
    INSERT INTO derived."${countTable}" AS known (${group('')}facet, value, day, rows)
    SELECT ${group('t.')}c.facet, c.value, c.day, ${sign} * sum(c.rows)
    FROM (${contributions.join('\nUNION ALL ')}) c ${join}
    GROUP BY ${group('t.')}c.facet, c.value, c.day HAVING sum(c.rows) <> 0
    ON CONFLICT (facet, value, ${group('')}day) DO UPDATE SET rows = known.rows + excluded.rows`;
}
