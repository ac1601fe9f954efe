import type { DataSource } from 'typeorm';
import { groupBy } from '../group-by';
import type { FacetBucket, FacetRequest } from './facet';
import type { FacetName } from './facet-name';
import { forEachParent } from './for-each-parent';
import type { ListDefinition, ParentLink } from './list-definition';
import { prepareStatement, type Row } from './list-statement';
import type { PageRequest } from './page';

/** The values of one facet. */
export interface FacetCounts {
  /** The largest buckets, of equals by value, the rows without a value last of their equals. */
  readonly buckets: readonly FacetBucket[];
  /** How many buckets there are with those that were left off. */
  readonly bucketCount: number;
}

/** Facet → its buckets; every facet asked for is in it. */
export type Facets = ReadonlyMap<FacetName, FacetCounts>;

/**
 * Counts the rows that a request would list over all its pages, by the values of facets: exactly, in one statement for all
 * facets. What the list keeps of all its rows is read and not counted.
 */
export async function readFacets(
  dataSource: DataSource,
  definition: ListDefinition,
  request: PageRequest,
  facets: FacetRequest,
): Promise<Facets> {
  const { names } = facets;
  if (names.length === 0) return new Map();
  const statement = await prepareStatement(dataSource, definition, request);
  const rows: Row[] = await dataSource.query(statement.facetsSql(facets, ''), statement.parameters.values);
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
  facets: FacetRequest,
  link: ParentLink,
  parentIds: readonly string[],
): Promise<Map<string, Facets>> {
  const { names } = facets;
  const statement = await prepareStatement(dataSource, definition, request);
  const rows: Row[] =
    names.length === 0
      ? []
      : await dataSource.query(
          forEachParent(
            statement.parameters,
            parentIds,
            statement.facetsSql(facets, ` AND ${link.sql}`),
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
    names.map((name, index) => {
      const found = ofFacet.get(String(index)) ?? [];
      const buckets = found.map(({ value, count }) => ({ value: value as string | null, count: Number(count) }));
      return [name, { buckets: buckets.sort(bySize), bucketCount: Number(found[0]?.buckets ?? 0) }];
    }),
  );
}

/** In the order in which the statement chooses the largest; a union promises none. */
function bySize(one: FacetBucket, other: FacetBucket): number {
  if (one.count !== other.count) return other.count - one.count;
  if (one.value === null || other.value === null) return one.value === null ? 1 : -1;
  return Buffer.compare(Buffer.from(one.value), Buffer.from(other.value));
}
