import type { DataSource } from 'typeorm';

/**
 * Does something while no other process of the same database does it for the same source; the turn ends with the process or
 * with its connection, so that another can take over.
 *
 * It only spares work: that two processes apply the same event is ruled out by {@link applyEvents}, should one lose its turn unseen.
 *
 * @param work is given what fails once the turn is lost
 * @returns whether it was its turn
 */
export async function takeEventTurn(
  dataSource: DataSource,
  source: string,
  work: (confirm: () => Promise<void>) => Promise<void>,
): Promise<boolean> {
  const runner = dataSource.createQueryRunner();
  try {
    const key = [`events of ${source}`];
    const [{ isOurs }] = await runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS "isOurs"', key);
    if (!isOurs) return false;
    try {
      await work(async () => void (await runner.query('SELECT 1')));
    } finally {
      // Where the connection is gone, so is the lock.
      await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', key).catch(() => undefined);
    }
    return true;
  } finally {
    await runner.release();
  }
}
