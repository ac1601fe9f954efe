import { ALL_ROWS, type KeptCounts } from '../counts/kept-counts';
import { visibleSql } from '../visible-rows';
import type { ListDefinition } from './list-definition';
import { ownCountsSql } from './own-counts';

/** What of a list its kept counts depend on. */
type Counted = Pick<ListDefinition, 'fields' | 'links' | 'visible'>;

/**
 * The counts of some facets as of today: `facet`, `value` and `rows`; null stands for all rows with a value. What may be seen
 * by its group is kept; what is seen for a reason of its own is counted beside it.
 *
 * @param definition the list; the counts have the columns to which the groups of its `visible` look
 */
export function keptSql(kept: KeptCounts, names: readonly string[], definition: Counted): string {
  const { groups, own } = definition.visible ?? { groups: ['TRUE'] as const };
  const counts = groupCountsSql(kept, names, visibleSql({ groups }));
  if (own === undefined) return counts;
  return `SELECT facet, value, sum(rows)::bigint AS rows
    FROM (${counts} UNION ALL ${ownCountsSql(kept.table, names, definition, groups, own)}) counted GROUP BY facet, value`;
}

function groupCountsSql({ countTable, groups, facets }: KeptCounts, names: readonly string[], visible: string): string {
  const asked = [ALL_ROWS, ...names].map((name) => `'${name}'`).join(', ');
  const rows = `FROM derived."${countTable}" t WHERE facet IN (${asked}) AND day <= CURRENT_DATE AND (${visible})`;
  const isDated = facets.some(({ name, link }) => names.includes(name) && link?.heldToday !== undefined);
  // Adding up costs more than reading, and there is nothing to add up where each value has one count.
  if (groups.length === 0 && !isDated) return `SELECT facet, value, rows ${rows}`;
  return `SELECT facet, value, sum(rows)::bigint AS rows ${rows} GROUP BY facet, value`;
}

/** The buckets of a facet out of {@link keptSql}, called `kept`; the rows without a value are all less those with one. */
export function keptBucketsSql(name: string, index: number): string {
  return `SELECT ${index} AS facet, value, rows AS count FROM kept WHERE facet = '${name}' AND value IS NOT NULL AND rows > 0
    UNION ALL SELECT ${index}, NULL, sum(CASE facet WHEN '${ALL_ROWS}' THEN rows ELSE -rows END)::bigint FROM kept
    WHERE facet IN ('${ALL_ROWS}', '${name}') AND value IS NULL
    HAVING sum(CASE facet WHEN '${ALL_ROWS}' THEN rows ELSE -rows END) > 0`;
}

/** How many rows a list has, out of what is kept: `count`. */
export function keptTotalSql(kept: KeptCounts, definition: Counted): string {
  return `SELECT coalesce(sum(rows), 0) AS count FROM (${keptSql(kept, [], definition)}) kept`;
}
