import { ALL_ROWS, bucketsOf, type KeptCounts } from '../counts/kept-counts';
import type { FacetName } from './facet-name';
import { countsSql, degreeCondition, isToldApart } from './kept-rows';
import type { ListDefinition } from './list-definition';
import { ownCountsSql } from './own-counts';
import { ownBucketsSql, ownValueCountsSql } from './own-value-counts';

/** What of a list its kept counts depend on. */
export type Counted = Pick<ListDefinition, 'fields' | 'links' | 'visible' | 'toldTo'>;

/** Whether a facet is read in its kept order: not where rows are counted beside it, seen for a reason of their own. */
export function isReadInOrder({ ranked }: KeptCounts, name: FacetName, { visible }: Counted): boolean {
  return visible?.own === undefined && ranked.includes(name);
}

/**
 * The counts of some facets as of today: `facet`, `value` and `rows`; null stands for all rows with a value. Of facets that
 * are read in their order there are only these, and how many buckets there are besides. What may be seen by its group and told by
 * its degree is kept; what is for a reason of its own is counted beside it.
 */
export function keptSql(kept: KeptCounts, names: readonly FacetName[], definition: Counted): string {
  const { groups = ['TRUE'] as const, own } = definition.visible ?? {};
  const parts = [
    groupCountsSql(kept, names, definition),
    ...ownValueCountsSql(kept, names, definition),
    ...(own === undefined ? [] : [ownCountsSql(kept.table, names, definition, groups, own)]),
  ];
  // Adding up costs more than reading, and there is nothing to add up where each value has one count.
  if (parts.length === 1 && !isCountedApart(kept, names)) return parts.join();
  return `SELECT facet, value, sum(rows)::bigint AS rows FROM (${parts.join(' UNION ALL ')}) counted GROUP BY facet, value`;
}

function groupCountsSql(kept: KeptCounts, names: readonly FacetName[], definition: Counted): string {
  const inOrder = names.filter((name) => isReadInOrder(kept, name, definition));
  const others = names.filter((name) => !inOrder.includes(name));
  const rows = (asked: readonly string[], and: string) =>
    `SELECT facet, value, rows FROM ${countsSql(kept, definition)}${degreeCondition(kept, definition)} AND facet IN (${asked.map((name) => `'${name}'`).join(', ')})${and}`;
  const totals = rows([ALL_ROWS, ...names, ...inOrder.map(bucketsOf)], ' AND value IS NULL');
  return others.length > 0 ? `${totals} UNION ALL ${rows(others, ' AND value IS NOT NULL')}` : totals;
}

/** Whether a value may have several counts. */
function isCountedApart({ groups, facets, toldBy }: KeptCounts, names: readonly FacetName[]): boolean {
  const isDated = facets.some(({ name, link }) => names.includes(name) && link?.heldToday !== undefined);
  return isDated || toldBy !== undefined || groups.some(({ isColumn }) => isColumn);
}

/** The buckets of a facet out of {@link keptSql}, called `kept`; the rows without a value are all less those with one. */
export function keptBucketsSql(name: FacetName, index: number): string {
  return `SELECT ${index} AS facet, value, rows AS count FROM kept WHERE facet = '${name}' AND value IS NOT NULL AND rows > 0
    UNION ALL ${withoutValueSql(name, index)}`;
}

/** The largest buckets of a facet that is read in its order, of each degree, and that of the rows without a value. */
export function rankedBucketsSql(
  kept: KeptCounts,
  name: FacetName,
  index: number,
  most: number,
  definition: Counted,
): string {
  const { toldBy } = kept;
  const told = isToldApart(kept, name) ? (definition.toldTo?.degrees ?? toldBy?.degrees.length ?? 1) : 1;
  const degrees = toldBy ? Array.from({ length: told }, (_unused, at) => ` AND degree = ${at + 1}`) : [''];
  const largest = degrees.map(
    (degree) => `(SELECT ${index} AS facet, value, rows::bigint AS count FROM ${countsSql(kept, definition)}${degree}
      AND facet = '${name}' AND value IS NOT NULL AND rows > 0 ORDER BY rows DESC, value LIMIT ${most})`,
  );
  const own = ownBucketsSql(kept, [name], definition).map(
    (sql) => `SELECT ${index}, value, rows FROM (${sql}) own_value`,
  );
  return [...largest, ...own, withoutValueSql(name, index)].join(' UNION ALL ');
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

function withoutValueSql(name: FacetName, index: number): string {
  const rows = `sum(CASE facet WHEN '${ALL_ROWS}' THEN rows ELSE -rows END)`;
  return `SELECT ${index}, NULL, ${rows}::bigint FROM kept
    WHERE facet IN ('${ALL_ROWS}', '${name}') AND value IS NULL HAVING ${rows} > 0`;
}
