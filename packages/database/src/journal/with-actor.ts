import type { DataSource, EntityManager } from 'typeorm';

/** In whose name, and for which instant, a transaction writes. */
export interface Writer {
  /** Who says so: `<kind>` or `<kind>:<name>`, such as `sample`, `import:ror v1.56` or, later, a user. */
  readonly actor: string;
  /**
   * For which instant it is recorded: one in the past, for a history that somebody else kept. Of each thing it must not be
   * before its last entry. Default: the instant of the transaction's first write.
   */
  readonly recordedAt?: Date;
}

/**
 * Runs a transaction that writes, and names its actor in the journal.
 *
 * It has the writers' lock from its beginning, so that it never waits for a writer that waits for a row of its own. A write
 * outside of it is recorded just as well, with the database's role as its actor.
 *
 * @throws QueryFailedError with code `K0001` when something written has an entry after `recordedAt`
 */
export function withActor<T>(
  dataSource: DataSource,
  { actor, recordedAt }: Writer,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return dataSource.transaction(async (manager) => {
    await manager.query('SELECT journal_open($1, $2)', [actor, recordedAt?.toISOString() ?? null]);
    return work(manager);
  });
}
