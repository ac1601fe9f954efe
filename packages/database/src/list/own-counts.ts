import { ALL_ROWS } from '../counts/kept-counts';
import { ownRowsSql } from '../visible-rows';
import { findFacet } from './facet-name';
import type { ListDefinition } from './list-definition';
import { toldSql } from './told-value';

/**
 * Counts the few rows that are seen for a reason of their own, in the shape of kept counts: `facet`, `value` and `rows`; the
 * value null stands for all rows with a value.
 *
 * @param table the listed table
 * @param groups the conditions of rows that are counted already
 * @param own the condition of the rows
 */
export function ownCountsSql(
  table: string,
  names: readonly string[],
  definition: Pick<ListDefinition, 'fields' | 'links'>,
  groups: readonly string[],
  own: string,
): string {
  const where = `WHERE ${ownRowsSql(groups, own)}`;
  const ofFacets = names.map((name) => {
    const { field, through } = findFacet(definition, name);
    const rows = through?.rows;
    const from = rows
      ? `"${table}" t CROSS JOIN LATERAL (SELECT ${toldSql(field)} AS value FROM ${rows.from} WHERE ${rows.on}) linked_row`
      : `"${table}" t CROSS JOIN LATERAL (SELECT ${toldSql(field)} AS value) own_row`;
    return `SELECT '${name}', value::text COLLATE "C", count(DISTINCT t.id) FROM ${from}
      ${where} AND value IS NOT NULL GROUP BY GROUPING SETS ((value), ())`;
  });
  return [`SELECT '${ALL_ROWS}', NULL, count(*) FROM "${table}" t ${where}`, ...ofFacets].join(' UNION ALL ');
}
