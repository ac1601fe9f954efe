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
 * The statement that counts one facet: `facet` (its index), `value` and `count`.
 *
 * Through a link a row counts once for each of its values, however many linked rows give it.
 *
 * @param conditions of the rows that are counted
 */
export function facetSql(
  definition: Pick<ListDefinition, 'fields' | 'links'>,
  name: FacetName,
  index: number,
  table: string,
  conditions: string,
): string {
  const { field, through } = findFacet(definition, name);
  if (!through) {
    return `SELECT ${index} AS facet, (${field.sql})::text AS value, count(*) AS count
      FROM ${table} t WHERE ${conditions} GROUP BY ${field.sql}`;
  }
  const { rows } = through;
  if (!rows) throw new RangeError(`The link of facet ${name} must tell its rows; see linkedBy.`);
  return `SELECT ${index} AS facet, value::text, count(*) AS count
    FROM (SELECT DISTINCT t.id, facet_row.value FROM ${table} t
      LEFT JOIN LATERAL (SELECT ${field.sql} AS value FROM ${rows.from} WHERE ${rows.on} AND ${field.sql} IS NOT NULL)
        facet_row ON TRUE
      WHERE ${conditions}) of_row
    GROUP BY value`;
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
