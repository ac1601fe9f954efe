import type { EntityClass } from '@kakehashi/database';
import type { Asker } from './asker';
import { conditionFor, type VisibleRule } from './visible-rule';

const rules = new Map<EntityClass, Set<VisibleRule>>();

/**
 * Notes by which rule a loader or list hides rows of an entity, so that what reads all entities alike, the journal,
 * hides them too and nobody has to say it twice.
 */
export function noteVisible(entity: EntityClass, visible: VisibleRule | undefined): void {
  if (visible === undefined) return;
  const known = rules.get(entity) ?? new Set();
  rules.set(entity, known.add(visible));
}

/** SQL condition of the rows of an entity that an asker may see, the table being `t`; undefined when all may be seen. */
export function visibleRows(entity: EntityClass, asker: Asker): string | undefined {
  const known = rules.get(entity);
  return known && [...known].map((rule) => `(${conditionFor(rule, asker)})`).join(' AND ');
}
