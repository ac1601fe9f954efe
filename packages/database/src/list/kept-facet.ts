import { ALL_ROWS, bucketsOf, type KeptCounts } from '../counts/kept-counts';
import type { FacetName } from './facet-name';

/**
 * The kept counts of some facets as of today: `facet`, `value` and `rows`; null stands for all rows with a value. Of ranked
 * facets there are only these, and how many buckets there are besides.
 */
export function keptSql(kept: KeptCounts, names: readonly FacetName[], visible?: string): string {
  const { groups, facets, ranked } = kept;
  const [inOrder, others] = [true, false].map((isRanked) => names.filter((name) => ranked.includes(name) === isRanked));
  const rows = (asked: readonly string[], and: string) =>
    `SELECT facet, value, rows FROM ${countsSql(kept, visible)} AND facet IN (${asked.map((name) => `'${name}'`).join(', ')})${and}`;
  const totals = rows([ALL_ROWS, ...names, ...(inOrder ?? []).map(bucketsOf)], ' AND value IS NULL');
  const counts = others?.length ? `${totals} UNION ALL ${rows(others, ' AND value IS NOT NULL')}` : totals;
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

/** The largest buckets of a ranked facet, read in their order, and that of the rows without a value. */
export function rankedBucketsSql(
  kept: KeptCounts,
  name: FacetName,
  index: number,
  most: number,
  visible?: string,
): string {
  return `(SELECT ${index} AS facet, value, rows::bigint AS count FROM ${countsSql(kept, visible)}
      AND facet = '${name}' AND value IS NOT NULL AND rows > 0 ORDER BY rows DESC, value LIMIT ${most})
    UNION ALL ${withoutValueSql(name, index)}`;
}

/** How many buckets a ranked facet has, out of {@link keptSql}, called `kept`; its own are called `bucket`. */
export function rankedBucketCountSql(name: FacetName, bucket: string): string {
  return `SELECT coalesce(sum(rows), 0) + (SELECT count(*) FROM ${bucket} WHERE value IS NULL)
    FROM kept WHERE facet = '${bucketsOf(name)}'`;
}

/** How many rows a list has, out of what is kept: `count`. */
export function keptTotalSql(kept: KeptCounts, visible?: string): string {
  return `SELECT coalesce(sum(rows), 0) AS count FROM (${keptSql(kept, [], visible)}) kept`;
}

/** The counts that may be shown and hold by today, under the alias `t`, with room for more conditions. */
function countsSql({ countTable, shown }: KeptCounts, visible = 'TRUE'): string {
  return `derived."${countTable}" t WHERE day <= CURRENT_DATE AND (${shown ?? visible})`;
}

function withoutValueSql(name: FacetName, index: number): string {
  const rows = `sum(CASE facet WHEN '${ALL_ROWS}' THEN rows ELSE -rows END)`;
  return `SELECT ${index}, NULL, ${rows}::bigint FROM kept
    WHERE facet IN ('${ALL_ROWS}', '${name}') AND value IS NULL HAVING ${rows} > 0`;
}
