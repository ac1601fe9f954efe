import { groupBy } from '../group-by';
import type { LinkPath } from '../list/through';
import { type Contributions, type Degrees, linkContributions } from './contribution';
import type { KeptFacet } from './kept-counts';

/** Linked rows as they stand in one of the two states that are compared. */
export interface LinkImage {
  /** `FROM` clause of the rows, under the aliases of the path, beside their listed row `t`. */
  readonly from: string;
  /** How often each counts in the state after a write. */
  readonly after: number;
  /** How often each counts in the state before it. */
  readonly before: number;
}

/** Contributions, with the parts of a `WITH` clause that they read. */
export interface LinkedContributions {
  readonly parts: readonly string[];
  readonly contributions: readonly Contributions[];
}

/**
 * What linked rows add by all facets that stand on them. Facets of one path share a walk along it.
 *
 * @param imagesOf the linked rows of a path in the states that are compared
 * @param degrees see {@link linkContributions}
 */
export function linkedContributions(
  facets: readonly KeptFacet[],
  imagesOf: (path: LinkPath) => readonly LinkImage[],
  degrees?: Degrees,
): LinkedContributions {
  const ofPath = groupBy(
    facets.filter(({ link }) => link),
    ({ link }) => JSON.stringify([link?.steps, link?.each]),
  );
  const images = [...ofPath.values()].map((sharing, place) => ({ sharing, name: `image${place}` }));
  return {
    parts: images.map(({ sharing, name }) => `${name} AS MATERIALIZED (${linkImageSql(sharing, imagesOf)})`),
    contributions: images.flatMap(({ sharing, name }) =>
      sharing.map((facet, index) => linkContributions(facet, name, `value${index}`, degrees)),
    ),
  };
}

/** Rows of `id` of the listed row, the facets' values `value0` …, `after`, `before`, and if one needs them the days `held`. */
function linkImageSql(facets: readonly KeptFacet[], imagesOf: (path: LinkPath) => readonly LinkImage[]): string {
  const [path] = facets.flatMap(({ link }) => link ?? []);
  if (!path) throw new RangeError('An image needs a path.');
  const values = facets.map(({ sql, link }, index) => {
    const value = `(${sql})::text`;
    return `${link?.condition === undefined ? value : `CASE WHEN ${link.condition} THEN ${value} END`} AS value${index}`;
  });
  const isDated = facets.some(({ link }) => link?.heldToday !== undefined);
  const held = isDated ? [`${heldSql(path.steps.at(-1)?.alias ?? '')} AS held`] : [];
  return imagesOf(path)
    .map(
      ({ from, after, before }) =>
        `SELECT ${['t.id', ...values, ...held, `${after} AS after, ${before} AS before`].join(', ')} FROM ${from}`,
    )
    .join(' UNION ALL ');
}

/** The days on which a link holds; none when it ends before it begins. */
function heldSql(alias: string): string {
  return `CASE WHEN ${alias}.period_from > ${alias}.period_to THEN 'empty'
    ELSE daterange(${alias}.period_from, ${alias}.period_to) END`;
}
