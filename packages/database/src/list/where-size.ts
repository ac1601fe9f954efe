import { badUserInput } from '@kakehashi/errors';
import type { ListDefinition } from './list-definition';
import type { Where } from './where';

/** Deepest nesting of a `where`: each `and`, `or`, `not` and link is one level below what holds it. */
export const WHERE_DEPTH = 10;

/** Most comparisons of a `where`, over all its levels. */
export const WHERE_COMPARISONS = 100;

type Filterable = Pick<ListDefinition, 'fields' | 'links'>;

/**
 * Refuses a `where` that is nested too deep or compares too much, before any of it is read.
 *
 * @throws BAD_USER_INPUT that names the limit and what was asked
 */
export function checkWhereSize(definition: Filterable, where: Where): void {
  let deepest = 0;
  let comparisons = 0;
  const open: { of: Filterable; node: unknown; depth: number }[] = [{ of: definition, node: where, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { of, node, depth } = next;
    deepest = Math.max(deepest, depth);
    for (const [name, value] of entriesOf(node)) {
      if (of.fields[name]) comparisons += entriesOf(value).length;
      else if (Array.isArray(value)) for (const part of value) open.push({ of, node: part, depth: depth + 1 });
      else open.push({ of: of.links?.[name] ?? of, node: value, depth: depth + 1 });
    }
  }
  if (deepest > WHERE_DEPTH) {
    throw badUserInput(
      'where',
      `must nest at most ${WHERE_DEPTH} levels deep (limit WHERE_DEPTH), but nests ${deepest}`,
    );
  }
  if (comparisons > WHERE_COMPARISONS) {
    throw badUserInput(
      'where',
      `must hold at most ${WHERE_COMPARISONS} comparisons (limit WHERE_COMPARISONS), but holds ${comparisons}`,
    );
  }
}

function entriesOf(node: unknown): [string, unknown][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).filter(([, value]) => value !== undefined);
}
