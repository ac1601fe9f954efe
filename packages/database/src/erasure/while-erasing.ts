import type { EntityManager } from 'typeorm';

/** Who a user is in the journal whose name was taken out. */
export const ERASED_USER = 'user:erased';

/**
 * Runs writes that take personal data out: what they update is entered in the journal as `ERASE`, and entries may lose values,
 * see `JOURNAL_ERASURE`. It must run in a transaction, which has the writers' lock.
 */
export async function whileErasing<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
  await manager.query(`SELECT set_config('kakehashi.erases', 'on', true)`);
  const result = await work();
  await manager.query(`SELECT set_config('kakehashi.erases', '', true)`);
  return result;
}
