import type { DataSource } from 'typeorm';
import type { EntityClass } from '../data-source';
import type { ListDefinition } from '../list/list-definition';
import { type KeptCounts, keptCountsOf } from './kept-counts';

const lists = new Map<EntityClass, ListDefinition>();

/**
 * Notes that counts are kept of a list, for {@link migrate} to see to.
 *
 * @throws RangeError when another list of the same entity keeps counts already
 */
export function noteKeptCounts(definition: ListDefinition): void {
  if (!definition.keptCounts) return;
  const known = lists.get(definition.entity);
  if (known && known.name !== definition.name) {
    throw new RangeError(`Counts are kept of one list of an entity, but got: ${known.name}, ${definition.name}`);
  }
  lists.set(definition.entity, definition);
}

/** What is kept of the lists of a database's entities. */
export function allKeptCounts(dataSource: DataSource): KeptCounts[] {
  return dataSource.entityMetadatas.flatMap(({ target }) => {
    const definition = typeof target === 'function' ? lists.get(target) : undefined;
    return (definition && keptCountsOf(dataSource, definition)) ?? [];
  });
}
