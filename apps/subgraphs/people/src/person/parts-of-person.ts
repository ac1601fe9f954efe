import type { EntityClass } from '@kakehashi/database';
import type { EntityManager } from 'typeorm';

/** A table whose rows belong to people, and the column that tells to whom. */
export interface PartOfPerson {
  readonly entity: EntityClass;
  readonly column: string;
}

/**
 * Every table whose rows belong to a person: each that has a `person_id`, so that one that is added later is forgotten neither
 * when people get their data nor when it is erased.
 */
export function partsOfPerson({ connection }: EntityManager): PartOfPerson[] {
  return connection.entityMetadatas.flatMap(({ target, columns }) => {
    const isTheirs = columns.some(({ databaseName }) => databaseName === 'person_id');
    return isTheirs && typeof target === 'function' ? [{ entity: target as EntityClass, column: 'person_id' }] : [];
  });
}
