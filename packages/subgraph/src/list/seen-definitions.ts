import { type ListDefinition, tellTo } from '@kakehashi/database';
import type { Asker } from '../visibility/asker';
import { toldPeople } from '../visibility/person-copy';
import { rowsFor, type VisibleRule } from '../visibility/visible-rule';
import type { ListLink } from './list-field';

/** What of a list's declaration tells who sees what. */
interface SeenParts extends Pick<ListLink, 'fields' | 'links'> {
  /** Which rows may be shown; default all. */
  readonly visible?: VisibleRule | undefined;
}

/**
 * A list's definition as who asks sees it: its rows that are shown to them, and of people whom another subgraph owns what they
 * are told. Made once for each asker, who is the same for an audience of whom nothing else is known.
 */
export function seenDefinitions(
  definition: ListDefinition,
  { visible, ...filtered }: SeenParts,
): (asker: Asker) => ListDefinition {
  const isAboutPeople = namesPeople(filtered);
  const made = new WeakMap<Asker, ListDefinition>();
  const make = (asker: Asker): ListDefinition => {
    const seen = visible === undefined ? definition : { ...definition, visible: rowsFor(visible, asker) };
    const toldTo = toldPeople(asker);
    return toldTo && isAboutPeople ? tellTo(seen, toldTo) : seen;
  };
  return (asker) => {
    const seen = made.get(asker) ?? make(asker);
    made.set(asker, seen);
    return seen;
  };
}

/** Whether the list can be asked for people whom another subgraph owns. */
function namesPeople({ fields, links = {} }: Pick<ListLink, 'fields' | 'links'>): boolean {
  return Object.values(fields).some(({ toldBy }) => toldBy) || Object.values(links).some(namesPeople);
}
