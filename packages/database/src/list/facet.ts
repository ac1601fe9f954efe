import type { ListDefinition, ListField } from './list-definition';
import type { Through } from './through';

/** A facet of a list: one of its fields, or a field of one of its links as `link.field`. */
export type FacetName = string;

/** How many rows of a list have a value. */
export interface FacetBucket {
  /** The value as PostgreSQL writes it; null for the rows that have none. */
  readonly value: string | null;
  readonly count: number;
}

/**
 * The statement that counts facets: `facet` (its index), `value` and `count`.
 *
 * Values on the row itself are counted together in one pass over the rows, first by their combinations and then each by
 * itself; but ids apart, because their combinations are about as many as the rows. Through a link a row counts once for
 * each of its values, however many linked rows give it.
 *
 * @param conditions of the rows that are counted
 */
export function facetsSql(
  definition: Pick<ListDefinition, 'fields' | 'links'>,
  names: readonly FacetName[],
  table: string,
  conditions: string,
): string {
  const facets = names.map((name, index) => ({ ...findFacet(definition, name), name, index }));
  const combined = facets.filter(({ field, through }) => !through && field.sqlType !== 'uuid');
  const counts = facets.map(({ name, index, field, through }) => {
    if (through) return linkedFacetSql(name, index, field, through, table, conditions);
    if (field.sqlType === 'uuid') {
      return `SELECT ${index} AS facet, ${field.sql}::text AS value, count(*)::bigint AS count
        FROM ${table} t WHERE ${conditions} GROUP BY ${field.sql}`;
    }
    return `SELECT ${index} AS facet, value${index}::text AS value, sum(rows)::bigint AS count
      FROM combination GROUP BY value${index}`;
  });
  const union = counts.join(' UNION ALL ');
  if (combined.length === 0) return union;
  const values = combined.map(({ field, index }) => `${field.sql} AS value${index}`).join(', ');
  return `WITH combination AS MATERIALIZED (SELECT ${values}, count(*) AS rows FROM ${table} t
    WHERE ${conditions} GROUP BY ${combined.map((_facet, place) => place + 1).join(', ')}) ${union}`;
}

function linkedFacetSql(
  name: FacetName,
  index: number,
  { sql }: ListField,
  { rows }: Through,
  table: string,
  conditions: string,
): string {
  if (!rows) throw new RangeError(`The link of facet ${name} must tell its rows; see linkedBy.`);
  return `SELECT ${index} AS facet, value::text AS value, count(*)::bigint AS count
    FROM (SELECT DISTINCT t.id, facet_row.value FROM ${table} t
      LEFT JOIN LATERAL (SELECT ${sql} AS value FROM ${rows.from} WHERE ${rows.on} AND ${sql} IS NOT NULL)
        facet_row ON TRUE
      WHERE ${conditions}) of_row
    GROUP BY of_row.value`;
}

function findFacet(
  { fields, links = {} }: Pick<ListDefinition, 'fields' | 'links'>,
  name: FacetName,
): { field: ListField; through: Through | undefined } {
  const [head = '', linked] = name.split('.');
  const link = links[head];
  const field = linked === undefined ? fields[head] : link?.fields[linked];
  if (!field) throw new RangeError(`A facet must be a field of the list, but got: ${name}`);
  return { field, through: linked === undefined ? field.through : link?.through };
}
