import { groupBy } from '../group-by';
import type { StatisticsDimension } from './statistics-definition';

/** A dimension under the name of its column. */
export type KeyedDimension = StatisticsDimension & { readonly key: string };

/**
 * SQL joins that add the columns of the dimensions that stand on linked rows to a row `t`: once for each of its values, once without for
 * one that has none. Values that stand on the rows of one link are those of the same linked row.
 */
export function linkJoinsSql(dimensions: readonly KeyedDimension[]): string {
  const links = groupBy(
    dimensions.filter(({ through }) => through),
    ({ through }) => JSON.stringify(through?.rows),
  );
  const joins = [...links.values()].map((ofLink, index) => {
    const rows = ofLink[0]?.through?.rows;
    if (!rows) throw new RangeError('A dimension through a link must tell its rows; see linkedBy.');
    const values = ofLink.map(({ sql, key }) => `(${sql})::text AS ${key}`);
    const more = [...new Set(ofLink.flatMap(({ join }) => join ?? []))];
    const hasValue = ofLink.map(({ sql }) => `(${sql}) IS NOT NULL`).join(' OR ');
    return `LEFT JOIN LATERAL (SELECT ${values.join(', ')} FROM ${rows.from} ${more.join(' ')}
      WHERE ${rows.on} AND (${hasValue})) link${index} ON TRUE`;
  });
  return joins.join(' ');
}
