import type { ListDefinition, ListField } from './list-definition';
import type { Through } from './through';

/** A facet of a list: one of its fields, or a field of one of its links as `link.field`. */
export type FacetName = string;

/** A field whose values can be counted, with the link on whose rows it stands. */
export interface FoundFacet {
  readonly field: ListField;
  readonly through: Through | undefined;
}

/**
 * Finds a facet among a list's fields and those of its links.
 *
 * @throws RangeError when there is none of that name
 */
export function findFacet(
  { fields, links = {} }: Pick<ListDefinition, 'fields' | 'links'>,
  name: FacetName,
): FoundFacet {
  const [head = '', linked] = name.split('.');
  const link = links[head];
  const field = linked === undefined ? fields[head] : link?.fields[linked];
  if (!field) throw new RangeError(`A facet must be a field of the list, but got: ${name}`);
  return { field, through: linked === undefined ? field.through : link?.through };
}
