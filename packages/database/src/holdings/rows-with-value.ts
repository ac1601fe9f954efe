import type { DataSource } from 'typeorm';
import { keptCountsOf } from '../counts/kept-counts';
import { type FacetName, findFacet } from '../list/facet-name';
import { keptSql } from '../list/kept-facet';
import type { ListDefinition } from '../list/list-definition';
import { toldSql } from '../list/told-value';
import { rowReader } from '../row';
import { visibleSql } from '../visible-rows';

/**
 * Counts the rows of a whole list that have any value of each facet: out of what is kept, or in one pass over a list that keeps
 * no counts.
 *
 * @param names facets of the list
 * @returns facet → rows; every facet asked for is in it
 */
export async function countRowsWithValue(
  dataSource: DataSource,
  definition: ListDefinition,
  names: readonly FacetName[],
): Promise<ReadonlyMap<FacetName, number>> {
  if (names.length === 0) return new Map();
  const kept = keptCountsOf(dataSource, definition);
  const known = names.filter((name) => kept?.facets.some((facet) => facet.name === name));
  const others = names.filter((name) => !known.includes(name));
  const statements = [
    ...(kept && known.length > 0
      ? [`SELECT facet, rows FROM (${keptSql(kept, known, definition)}) kept WHERE value IS NULL`]
      : []),
    ...(others.length > 0 ? [passSql(dataSource, definition, others)] : []),
  ];
  const rows: { facet: string; rows: string }[] = await dataSource.query(statements.join(' UNION ALL '));
  const counts = new Map(rows.map((row) => [row.facet, Number(row.rows)]));
  return new Map(names.map((name) => [name, counts.get(name) ?? 0]));
}

/** One pass over all rows that may be seen. */
function passSql(dataSource: DataSource, definition: ListDefinition, names: readonly FacetName[]): string {
  const { table } = rowReader(dataSource, definition.entity);
  const counts = names.map((name) => {
    const { field, through } = findFacet(definition, name);
    const hasValue = `${toldSql(field)} IS NOT NULL`;
    return `count(*) FILTER (WHERE ${through ? through(hasValue) : hasValue})`;
  });
  return `SELECT unnest(ARRAY[${names.map((name) => `'${name}'`).join(', ')}]) AS facet, unnest(ARRAY[${counts.join(', ')}]) AS rows
    FROM ${table} t WHERE ${visibleSql(definition.visible)}`;
}
