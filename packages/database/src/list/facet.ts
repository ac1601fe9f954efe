import type { KeptCounts } from '../counts/kept-counts';
import { type FacetName, findFacet } from './facet-name';
import { isReadInOrder, keptBucketsSql, keptSql, rankedBucketCountSql, rankedBucketsSql } from './kept-facet';
import type { ListDefinition, ListField } from './list-definition';
import type { Through } from './through';
import { toldSql } from './told-value';

/** How many rows of a list have a value. */
export interface FacetBucket {
  /** The value as PostgreSQL writes it; null for the rows that have none. */
  readonly value: string | null;
  readonly count: number;
}

/** What of a list is counted. */
export interface FacetRequest {
  readonly names: readonly FacetName[];
  /** How many buckets of each facet at most. */
  readonly most: number;
}

/** The rows that are counted. */
interface CountedRows {
  readonly table: string;
  /** The conditions that they fulfil. */
  readonly conditions: string;
  /** The counts that are kept of just these rows, if any. */
  readonly kept?: KeptCounts;
}

/**
 * The statement that counts facets: `facet` (its index), `value`, `count`, and `buckets`, how many buckets the facet has.
 * Of each facet the largest buckets come, of equals by value.
 *
 * Values on the row itself are counted together in one pass over the rows, first by their combinations and then each by
 * itself; but ids apart, because their combinations are about as many as the rows. Through a link a row counts once for
 * each of its values, however many linked rows give it. What is kept is read, and where its order is kept too, only as far
 * as it is asked for.
 */
export function facetsSql(
  definition: Pick<ListDefinition, 'fields' | 'links' | 'visible' | 'toldTo'>,
  { names, most }: FacetRequest,
  { table, conditions, kept }: CountedRows,
): string {
  const facets = names.map((name, index) => ({ ...findFacet(definition, name), name, index }));
  const isKept = (facet: FacetName) => kept?.facets.some(({ name }) => name === facet) === true;
  const isRanked = (facet: FacetName) => kept !== undefined && isReadInOrder(kept, facet, definition);
  const combined = facets.filter(({ name, field, through }) => !isKept(name) && !through && field.sqlType !== 'uuid');
  const buckets = facets.map(({ name, index, field, through }) => {
    if (kept && isRanked(name)) return rankedBucketsSql(kept, name, index, most, definition);
    if (isKept(name)) return keptBucketsSql(name, index);
    if (through) return linkedFacetSql(name, index, field, through, table, conditions);
    if (field.sqlType === 'uuid') {
      return `SELECT ${index} AS facet, value::text AS value, count(*)::bigint AS count
        FROM (SELECT ${toldSql(field)} AS value FROM ${table} t WHERE ${conditions}) of_row GROUP BY value`;
    }
    return `SELECT ${index} AS facet, value${index}::text AS value, sum(rows)::bigint AS count
      FROM combination GROUP BY value${index}`;
  });
  const values = combined.map(({ field, index }) => `${field.sql} AS value${index}`).join(', ');
  const parts = [
    ...(kept && names.some(isKept)
      ? [`kept AS MATERIALIZED (${keptSql(kept, names.filter(isKept), definition)})`]
      : []),
    ...(combined.length > 0
      ? [
          `combination AS MATERIALIZED (SELECT ${values}, count(*) AS rows FROM ${table} t
            WHERE ${conditions} GROUP BY ${combined.map((_facet, place) => place + 1).join(', ')})`,
        ]
      : []),
    ...buckets.map((sql, index) => `bucket${index} AS MATERIALIZED (${sql})`),
  ];
  const largest = names.map((name, index) => {
    const bucket = `bucket${index}`;
    const buckets = isRanked(name) ? rankedBucketCountSql(name, bucket) : `SELECT count(*) FROM ${bucket}`;
    return `(SELECT b.facet, b.value, b.count, (${buckets}) AS buckets
      FROM ${bucket} b ORDER BY b.count DESC, b.value COLLATE "C" LIMIT ${most})`;
  });
  return `WITH ${parts.join(', ')} ${largest.join(' UNION ALL ')}`;
}

function linkedFacetSql(
  name: FacetName,
  index: number,
  { sql, isTold = `${sql} IS NOT NULL` }: ListField,
  { rows }: Through,
  table: string,
  conditions: string,
): string {
  if (!rows) throw new RangeError(`The link of facet ${name} must tell its rows; see linkedBy.`);
  return `SELECT ${index} AS facet, value::text AS value, count(*)::bigint AS count
    FROM (SELECT DISTINCT t.id, facet_row.value FROM ${table} t
      LEFT JOIN LATERAL (SELECT ${sql} AS value FROM ${rows.from} WHERE ${rows.on} AND ${isTold})
        facet_row ON TRUE
      WHERE ${conditions}) of_row
    GROUP BY of_row.value`;
}
