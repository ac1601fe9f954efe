import type { EntityClass } from '@kakehashi/database';

const rules = new Map<EntityClass, Set<string>>();

/**
 * Notes by which condition a loader or list hides rows of an entity, so that what reads all entities alike, the journal,
 * hides them too and nobody has to say it twice.
 *
 * @param visible SQL condition that holds for every row that may be shown; the table is `t`
 */
export function noteVisible(entity: EntityClass, visible: string | undefined): void {
  if (visible === undefined) return;
  const known = rules.get(entity) ?? new Set();
  rules.set(entity, known.add(visible));
}

/** SQL condition of the rows of an entity that may be shown; undefined when all may. */
export function visibleRows(entity: EntityClass): string | undefined {
  const known = rules.get(entity);
  return known && [...known].map((rule) => `(${rule})`).join(' AND ');
}
