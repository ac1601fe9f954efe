import type { KeptCounts } from '../counts/kept-counts';
import { visibleSql } from '../visible-rows';
import type { FacetName } from './facet-name';
import type { ListDefinition } from './list-definition';

/** The counts that may be shown by their group and hold by today, under the alias `t`, with room for more conditions. */
export function countsSql({ countTable, shown }: KeptCounts, { visible }: Pick<ListDefinition, 'visible'>): string {
  const condition = shown ?? (visible ? visibleSql({ groups: visible.groups }) : 'TRUE');
  return `derived."${countTable}" t WHERE day <= CURRENT_DATE AND (${condition})`;
}

/** The condition of those that are told by their degree, to follow others. */
export function degreeCondition({ toldBy }: KeptCounts, { toldTo }: Pick<ListDefinition, 'toldTo'>): string {
  return toldBy && toldTo ? ` AND degree <= ${toldTo.degrees}` : '';
}

/** Whether the values of a facet are not told to everybody. */
export function isToldApart({ facets }: KeptCounts, name: FacetName): boolean {
  return facets.some((facet) => facet.name === name && facet.toldBy !== undefined);
}
