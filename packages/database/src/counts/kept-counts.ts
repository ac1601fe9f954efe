import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { type FacetName, findFacet } from '../list/facet-name';
import type { ListDefinition, VisibleThrough } from '../list/list-definition';
import type { LinkPath } from '../list/through';
import { visibleSql } from '../visible-rows';
import { type CountGroup, countGroups } from './count-group';

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
  readonly groups: readonly CountGroup[];
  /** On what it depends, besides the listed row, whether that is visible. */
  readonly visibleThrough: readonly VisibleThrough[];
  /** The condition on a row of counts, `t`, that its group may be shown. Absent: the list's own, which knows the columns. */
  readonly shown?: string;
  readonly facets: readonly KeptFacet[];
  /** Names of the facets whose values are in the order of their counts and counted themselves, see {@link bucketsOf}. */
  readonly ranked: readonly FacetName[];
}

/** The facet under which all rows are counted. */
export const ALL_ROWS = '';

/** The facet under which the buckets of a ranked facet are counted, but for that of the rows without a value. */
export function bucketsOf(name: FacetName): string {
  return `#${name}`;
}

/** Grows when the triggers come to count in another way. */
const VERSION = 3;

/** What is kept of a list; undefined when nothing is, or only for others. */
export function keptCountsOf(dataSource: DataSource, definition: ListDefinition): KeptCounts | undefined {
  const { keptCounts } = definition;
  if (!keptCounts || !isOfAnybody(definition)) return undefined;
  const table = dataSource.getMetadata(definition.entity).tableName;
  const grouping = countGroups(keptCounts.groups, keptCounts.visible ?? 'TRUE');
  const { groups, visibleThrough } = grouping;
  const isInOrder = groups.every(({ isColumn }) => !isColumn);
  const facets = keptCounts.facets
    .map((name) => keptFacet(definition, name, isInOrder))
    .filter((facet) => facet !== undefined)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const ranked = facets.filter((facet) => isInOrder && isRanked(definition, facet)).map(({ name }) => name);
  const names = groups.map(({ name }) => name);
  const conditions = groups.filter(({ isColumn }) => !isColumn).map(({ sql }) => sql);
  const countTable = countTableOf(table, [VERSION, names, facets, ranked, conditions, visibleThrough]);
  return { table, countTable, ...grouping, facets, ranked };
}

/** Whether counts by visibility are those of the rows that are to be counted. */
function isOfAnybody({ keptCounts, visible }: ListDefinition): boolean {
  if (!keptCounts || !('visibleThrough' in keptCounts.groups) || !visible) return true;
  return visibleSql({ groups: visible.groups }) === (keptCounts.visible ?? 'TRUE');
}

/**
 * The name of a table of counts.
 *
 * @param counted all on which it depends how is counted
 */
export function countTableOf(table: string, counted: readonly unknown[]): string {
  return `${table}_count_${createHash('sha256').update(JSON.stringify(counted)).digest('hex').slice(0, 8)}`;
}

/** Ids on the row itself may have about as many values as there are rows: these are read in their order, or better counted. */
function keptFacet(definition: ListDefinition, name: FacetName, isInOrder: boolean): KeptFacet | undefined {
  const { field, through } = findFacet(definition, name);
  if (!through) return field.sqlType === 'uuid' && !isInOrder ? undefined : { name, sql: field.sql };
  const link = through.rows?.path;
  return link && { name, sql: field.sql, link };
}

/**
 * Whether the order of a facet's values is kept: of ids there may be hundreds of thousands, too many to sort for each reader.
 * What holds today changes its order over night, without a write.
 */
function isRanked(definition: ListDefinition, { name, link }: KeptFacet): boolean {
  return link?.heldToday === undefined && findFacet(definition, name).field.sqlType === 'uuid';
}
