import type { Where } from '@kakehashi/database';
import { createError } from '@kakehashi/errors';
import type { Caller } from '../identity/caller';
import type { ListField, ListLink } from './list-field';

interface Filterable {
  readonly fields: Readonly<Record<string, ListField>>;
  readonly links?: Readonly<Record<string, ListLink>>;
}

/** Refuses who filters by what it may not read; see {@link guardFilters}. */
export type FilterGuard = (where: Where | null | undefined, caller: Caller) => void;

/**
 * Closes the filters of a list that need a scope: which rows are found tells the value.
 *
 * @returns what throws UNAUTHORIZED_FIELD_OR_TYPE with the path of the first comparison that is closed to a caller
 */
export function guardFilters(list: Filterable): FilterGuard {
  if (!hasGuarded(list)) return () => undefined;
  return (where, caller) => {
    const path = where && findClosed(where, list, caller, 'where');
    if (!path) return;
    throw createError('UNAUTHORIZED_FIELD_OR_TYPE', `Argument "${path}" is not open to this request.`, {
      argument: path,
    });
  };
}

function hasGuarded({ fields, links = {} }: Filterable): boolean {
  return Object.values(fields).some(({ needs }) => needs) || Object.values(links).some(hasGuarded);
}

function findClosed(where: Where, list: Filterable, caller: Caller, path: string): string | undefined {
  for (const [key, given] of Object.entries(where)) {
    const place = `${path}.${key}`;
    const closed = findClosedUnder(key, given, list, caller, place);
    if (closed) return closed;
  }
  return undefined;
}

function findClosedUnder(
  key: string,
  given: unknown,
  { fields, links = {} }: Filterable,
  caller: Caller,
  path: string,
): string | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  if (Array.isArray(given)) {
    const items = given.map((item, index) => findClosed(item as Where, { fields, links }, caller, `${path}[${index}]`));
    return items.find(Boolean);
  }
  if (key === 'not') return findClosed(given as Where, { fields, links }, caller, path);
  const link = links[key];
  if (link) return findClosed(given as Where, link, caller, path);
  const needs = fields[key]?.needs;
  return needs && !caller.scopes.has(needs) ? path : undefined;
}
