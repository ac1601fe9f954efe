import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { type FacetName, findFacet } from '../list/facet-name';
import type { ListDefinition } from '../list/list-definition';
import type { LinkPath } from '../list/through';

/** A facet of which counts are kept: a value on the listed row, or on rows at the end of a path. */
export interface KeptFacet {
  readonly name: FacetName;
  /** SQL expression of the value, on `t` or on the aliases of the link. */
  readonly sql: string;
  readonly link?: LinkPath;
}

/** What is kept of one list. */
export interface KeptCounts {
  /** The listed table. */
  readonly table: string;
  /** The table of the counts. Its name changes with what is counted, so that no other count is ever taken for it. */
  readonly countTable: string;
  /** Columns of the listed row on which it depends who may see it. */
  readonly groups: readonly string[];
  readonly facets: readonly KeptFacet[];
}

/** The facet under which all rows are counted. */
export const ALL_ROWS = '';

/** Grows when the triggers come to count in another way. */
const VERSION = 2;

/** What is kept of a list; undefined when nothing is. */
export function keptCountsOf(dataSource: DataSource, definition: ListDefinition): KeptCounts | undefined {
  const { keptCounts } = definition;
  if (!keptCounts) return undefined;
  const table = dataSource.getMetadata(definition.entity).tableName;
  const { groups } = keptCounts;
  const facets = keptCounts.facets
    .map((name) => keptFacet(definition, name))
    .filter((facet) => facet !== undefined)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const digest = createHash('sha256')
    .update(JSON.stringify([VERSION, groups, facets]))
    .digest('hex')
    .slice(0, 8);
  return { table, countTable: `${table}_count_${digest}`, groups, facets };
}

/** Ids on the row itself have about as many values as there are rows: keeping counts of them would cost more than counting. */
function keptFacet(definition: ListDefinition, name: FacetName): KeptFacet | undefined {
  const { field, through } = findFacet(definition, name);
  if (!through) return field.sqlType === 'uuid' ? undefined : { name, sql: field.sql };
  const link = through.rows?.path;
  return link && { name, sql: field.sql, link };
}
