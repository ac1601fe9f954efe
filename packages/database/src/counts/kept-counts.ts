import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { type FacetName, findFacet } from '../list/facet-name';
import type { ListDefinition, VisibleThrough } from '../list/list-definition';
import type { LinkPath } from '../list/through';
import type { ToldBy } from '../list/told-value';
import { visibleSql } from '../visible-rows';
import { type CountGroup, countGroups } from './count-group';

/** A facet of which counts are kept: a value on the listed row, or on rows at the end of a path. */
export interface KeptFacet {
  readonly name: FacetName;
  /** SQL expression of the value, on `t` or on the aliases of the link. */
  readonly sql: string;
  readonly link?: LinkPath;
  /** To whom each value is told; absent: all to everybody. */
  readonly toldBy?: ToldBy;
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
  /**
   * By what it goes to whom values are told, if there are facets whose are not all told to everybody. Then the counts of a value have its
   * degree, and those of rows that have any value the lowest of their values: an audience adds up the degrees that it is told.
   */
  readonly toldBy?: ToldBy;
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
  const isInOrder = grouping.groups.every(({ isColumn }) => !isColumn);
  const facets = keptCounts.facets
    .map((name) => keptFacet(definition, name, isInOrder))
    .filter((facet) => facet !== undefined)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const ranked = facets.filter((facet) => isInOrder && isRanked(definition, facet)).map(({ name }) => name);
  const toldBy = commonTelling(facets);
  const kept = { table, ...grouping, facets, ranked, ...(toldBy && { toldBy }) };
  return { ...kept, countTable: countTableOf(kept) };
}

/** Whether counts by visibility are those of the rows that are to be counted. */
function isOfAnybody({ keptCounts, visible }: ListDefinition): boolean {
  if (!keptCounts || !('visibleThrough' in keptCounts.groups) || !visible) return true;
  return visibleSql({ groups: visible.groups }) === (keptCounts.visible ?? 'TRUE');
}

/** The table of the same counts without regard to whom values are told; undefined where that does not matter. */
export function earlierTableOf(kept: KeptCounts): string | undefined {
  if (!kept.toldBy) return undefined;
  return countTableOf({ ...kept, facets: kept.facets.map(({ toldBy, ...facet }) => facet) });
}

/** The name of a table of counts, which follows from all on which it depends how is counted. */
function countTableOf({ table, groups, visibleThrough, facets, ranked }: Omit<KeptCounts, 'countTable'>): string {
  const names = groups.map(({ name }) => name);
  const conditions = groups.filter(({ isColumn }) => !isColumn).map(({ sql }) => sql);
  const counted = JSON.stringify([VERSION, names, facets, ranked, conditions, visibleThrough]);
  return `${table}_count_${createHash('sha256').update(counted).digest('hex').slice(0, 8)}`;
}

/** Ids on the row itself may have about as many values as there are rows: these are read in their order, or better counted. */
function keptFacet(definition: ListDefinition, name: FacetName, isInOrder: boolean): KeptFacet | undefined {
  const { field, through } = findFacet(definition, name);
  const told = field.toldBy && { toldBy: field.toldBy };
  if (!through) return field.sqlType === 'uuid' && !isInOrder ? undefined : { name, sql: field.sql, ...told };
  const link = through.rows?.path;
  return link && { name, sql: field.sql, link, ...told };
}

/** @throws RangeError when it goes by several tables, or holds today only: nothing is kept of that */
function commonTelling(facets: readonly KeptFacet[]): ToldBy | undefined {
  const told = facets.filter(({ toldBy }) => toldBy);
  const unfit = told.find(({ toldBy, link }) => toldBy !== told[0]?.toldBy || link?.heldToday !== undefined);
  if (unfit) throw new RangeError(`Told values must go by one table and hold on every day, but got: ${unfit.name}`);
  return told[0]?.toldBy;
}

/**
 * Whether the order of a facet's values is kept: of ids there may be hundreds of thousands, too many to sort for each reader.
 * What holds today changes its order over night, without a write.
 */
function isRanked(definition: ListDefinition, { name, link }: KeptFacet): boolean {
  return link?.heldToday === undefined && findFacet(definition, name).field.sqlType === 'uuid';
}
