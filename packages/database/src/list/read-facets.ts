import type { DataSource } from 'typeorm';
import { groupBy } from '../group-by';
import type { FacetBucket, FacetName } from './facet';
import { forEachParent } from './for-each-parent';
import type { ListDefinition, ParentLink } from './list-definition';
import { prepareStatement, type Row } from './list-statement';
import type { PageRequest } from './page';

/** Facet → its buckets, the largest first, of equals by value; every facet asked for is in it. */
export type Facets = ReadonlyMap<FacetName, readonly FacetBucket[]>;

/**
 * Counts the rows that a request would list over all its pages, by the values of facets: all values, exactly, in one
 * statement for all facets.
 */
export async function readFacets(
  dataSource: DataSource,
  definition: ListDefinition,
  request: PageRequest,
  names: readonly FacetName[],
): Promise<Facets> {
  if (names.length === 0) return new Map();
  const statement = await prepareStatement(dataSource, definition, request);
  const rows: Row[] = await dataSource.query(statement.facetsSql(names, ''), statement.parameters.values);
  return toFacets(names, rows);
}

/**
 * Counts the facets of each of many parents in one statement.
 *
 * @returns parent's id → its facets; every parent asked for is in it
 */
export async function readFacetsOfParents(
  dataSource: DataSource,
  definition: ListDefinition,
  request: PageRequest,
  names: readonly FacetName[],
  link: ParentLink,
  parentIds: readonly string[],
): Promise<Map<string, Facets>> {
  const statement = await prepareStatement(dataSource, definition, request);
  const rows: Row[] =
    names.length === 0
      ? []
      : await dataSource.query(
          forEachParent(
            statement.parameters,
            parentIds,
            statement.facetsSql(names, ` AND ${link.sql}`),
            link.otherKeys,
          ),
          statement.parameters.values,
        );
  const ofParent = groupBy(rows, (row) => String(row['#parent']));
  return new Map(parentIds.map((id) => [id, toFacets(names, ofParent.get(id) ?? [])]));
}

function toFacets(names: readonly FacetName[], rows: readonly Row[]): Facets {
  const ofFacet = groupBy(rows, ({ facet }) => String(facet));
  return new Map(
    names.map((name, index) => [
      name,
      (ofFacet.get(String(index)) ?? [])
        .map(({ value, count }) => ({ value: value as string | null, count: Number(count) }))
        .sort(bySize),
    ]),
  );
}

function bySize(one: FacetBucket, other: FacetBucket): number {
  if (one.count !== other.count) return other.count - one.count;
  if (one.value === null || other.value === null) return one.value === null ? 1 : -1;
  return one.value < other.value ? -1 : 1;
}
