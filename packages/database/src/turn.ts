import type { DataSource } from 'typeorm';

/**
 * Does something while no other process of the same database does it; the turn ends with the process or with its connection,
 * so that another can take over. It only spares work: that nothing is done twice is to be ruled out by what is written, should
 * one lose its turn unseen.
 *
 * @param name what the turn is for, such as `clock expire-challenges`
 * @param work is given what fails once the turn is lost
 * @returns whether it was its turn
 */
export async function takeTurn(
  dataSource: DataSource,
  name: string,
  work: (confirm: () => Promise<void>) => Promise<void>,
): Promise<boolean> {
  const runner = dataSource.createQueryRunner();
  try {
    const [{ isOurs }] = await runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS "isOurs"', [name]);
    if (!isOurs) return false;
    try {
      await work(async () => void (await runner.query('SELECT 1')));
    } finally {
      // Where the connection is gone, so is the lock.
      await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch(() => undefined);
    }
    return true;
  } finally {
    await runner.release();
  }
}
