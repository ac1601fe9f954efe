import { ALL_ROWS, bucketsOf, type KeptCounts } from '../counts/kept-counts';
import { visibleSql } from '../visible-rows';
import type { FacetName } from './facet-name';
import type { ListDefinition } from './list-definition';
import { ownCountsSql } from './own-counts';

/** What of a list its kept counts depend on. */
type Counted = Pick<ListDefinition, 'fields' | 'links' | 'visible'>;

/** Whether a facet is read in its kept order: not where rows are counted beside it, seen for a reason of their own. */
export function isReadInOrder({ ranked }: KeptCounts, name: FacetName, { visible }: Counted): boolean {
  return visible?.own === undefined && ranked.includes(name);
}

/**
 * The counts of some facets as of today: `facet`, `value` and `rows`; null stands for all rows with a value. Of facets that
 * are read in their order there are only these, and how many buckets there are besides. What may be seen by its group is
 * kept; what is seen for a reason of its own is counted beside it.
 */
export function keptSql(kept: KeptCounts, names: readonly FacetName[], definition: Counted): string {
  const { groups = ['TRUE'] as const, own } = definition.visible ?? {};
  const counts = groupCountsSql(kept, names, definition);
  if (own === undefined) return counts;
  return `SELECT facet, value, sum(rows)::bigint AS rows
    FROM (${counts} UNION ALL ${ownCountsSql(kept.table, names, definition, groups, own)}) counted GROUP BY facet, value`;
}

function groupCountsSql(kept: KeptCounts, names: readonly FacetName[], definition: Counted): string {
  const { groups, facets } = kept;
  const inOrder = names.filter((name) => isReadInOrder(kept, name, definition));
  const others = names.filter((name) => !inOrder.includes(name));
  const rows = (asked: readonly string[], and: string) =>
    `SELECT facet, value, rows FROM ${countsSql(kept, definition)} AND facet IN (${asked.map((name) => `'${name}'`).join(', ')})${and}`;
  const totals = rows([ALL_ROWS, ...names, ...inOrder.map(bucketsOf)], ' AND value IS NULL');
  const counts = others.length > 0 ? `${totals} UNION ALL ${rows(others, ' AND value IS NOT NULL')}` : totals;
  const isDated = facets.some(({ name, link }) => names.includes(name) && link?.heldToday !== undefined);
  const isApart = groups.some(({ isColumn }) => isColumn);
  // Adding up costs more than reading, and there is nothing to add up where each value has one count.
  if (!isApart && !isDated) return counts;
  return `SELECT facet, value, sum(rows)::bigint AS rows FROM (${counts}) known GROUP BY facet, value`;
}

/** The buckets of a facet out of {@link keptSql}, called `kept`; the rows without a value are all less those with one. */
export function keptBucketsSql(name: FacetName, index: number): string {
  return `SELECT ${index} AS facet, value, rows AS count FROM kept WHERE facet = '${name}' AND value IS NOT NULL AND rows > 0
    UNION ALL ${withoutValueSql(name, index)}`;
}

/** The largest buckets of a facet that is read in its order, and that of the rows without a value. */
export function rankedBucketsSql(
  kept: KeptCounts,
  name: FacetName,
  index: number,
  most: number,
  definition: Counted,
): string {
  return `(SELECT ${index} AS facet, value, rows::bigint AS count FROM ${countsSql(kept, definition)}
      AND facet = '${name}' AND value IS NOT NULL AND rows > 0 ORDER BY rows DESC, value LIMIT ${most})
    UNION ALL ${withoutValueSql(name, index)}`;
}

/** How many buckets such a facet has, out of {@link keptSql}, called `kept`; its own are called `bucket`. */
export function rankedBucketCountSql(name: FacetName, bucket: string): string {
  return `SELECT coalesce(sum(rows), 0) + (SELECT count(*) FROM ${bucket} WHERE value IS NULL)
    FROM kept WHERE facet = '${bucketsOf(name)}'`;
}

/** How many rows a list has, out of what is kept: `count`. */
export function keptTotalSql(kept: KeptCounts, definition: Counted): string {
  return `SELECT coalesce(sum(rows), 0) AS count FROM (${keptSql(kept, [], definition)}) kept`;
}

/** The counts that may be shown by their group and hold by today, under the alias `t`, with room for more conditions. */
function countsSql({ countTable, shown }: KeptCounts, { visible }: Counted): string {
  const condition = shown ?? (visible ? visibleSql({ groups: visible.groups }) : 'TRUE');
  return `derived."${countTable}" t WHERE day <= CURRENT_DATE AND (${condition})`;
}

function withoutValueSql(name: FacetName, index: number): string {
  const rows = `sum(CASE facet WHEN '${ALL_ROWS}' THEN rows ELSE -rows END)`;
  return `SELECT ${index}, NULL, ${rows}::bigint FROM kept
    WHERE facet IN ('${ALL_ROWS}', '${name}') AND value IS NULL HAVING ${rows} > 0`;
}
