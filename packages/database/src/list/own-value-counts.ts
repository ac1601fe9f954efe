import { bucketsOf, type KeptCounts } from '../counts/kept-counts';
import { visibleSql } from '../visible-rows';
import { type FacetName, findFacet } from './facet-name';
import { countsSql, isToldApart } from './kept-rows';
import type { ListDefinition } from './list-definition';
import { degreeSql, isToldSql } from './told-value';

type Counted = Pick<ListDefinition, 'fields' | 'links' | 'visible' | 'toldTo'>;

/**
 * What somebody is told for a reason of its own, in the shape of kept counts and to be added to those that they are told by degree: the
 * bucket of that value, one bucket more, and the rows that have no other value that they are told. These are counted live, as they are
 * few; nothing is, when the value is told by its degree.
 */
export function ownValueCountsSql(kept: KeptCounts, names: readonly FacetName[], definition: Counted): string[] {
  const own = ownBucketsSql(kept, names, definition);
  if (own.length === 0) return [];
  const told = names.filter((name) => isToldApart(kept, name));
  return [
    ...own,
    ...own.map((sql) => `SELECT '${bucketsOf('')}' || facet, NULL, count(*) FROM (${sql}) own_bucket GROUP BY facet`),
    ...told.map((name) => rowsOfOwnSql(kept, name, definition)),
  ];
}

/** The bucket of the value that somebody is told for a reason of its own, where its degree hides it: `facet`, `value`, `rows`. */
export function ownBucketsSql(kept: KeptCounts, names: readonly FacetName[], definition: Counted): string[] {
  const { toldTo } = definition;
  const told = names.filter((name) => isToldApart(kept, name));
  if (toldTo?.own === undefined || told.length === 0) return [];
  return [
    `SELECT facet, value, sum(rows)::bigint AS rows FROM ${countsSql(kept, definition)} AND degree > ${toldTo.degrees}
      AND facet IN (${told.map((name) => `'${name}'`).join(', ')}) AND value = '${toldTo.own}'
      GROUP BY facet, value HAVING sum(rows) > 0`,
  ];
}

function rowsOfOwnSql({ table, toldBy }: KeptCounts, name: FacetName, definition: Counted): string {
  const { toldTo, visible } = definition;
  const { field, through } = findFacet(definition, name);
  if (!toldBy || toldTo?.own === undefined) throw new RangeError(`Nothing of ${name} is told for a reason of its own.`);
  const { own, ...byDegree } = toldTo;
  const asked = (condition: string) => (through ? through(condition) : condition);
  const isOwn = asked(`${field.sql} = '${own}'`);
  const hasOther = asked(isToldSql(field.sql, toldBy, byDegree));
  const isHidden = `(SELECT ${degreeSql(`'${own}'::uuid`, toldBy)} > ${toldTo.degrees})`;
  return `SELECT '${name}', NULL, count(*) FROM "${table}" t
    WHERE ${isHidden} AND ${isOwn} AND NOT ${hasOther} AND (${visibleSql(visible && { groups: visible.groups })})`;
}
