import type { DataSource, EntityManager } from 'typeorm';
import { createId } from '../identifier';
import { createJournalDatabase } from '../testing/journal-database';
import { Thing } from '../testing/thing.entity';
import { upsertRows } from '../upsert';
import { settledBefore } from './settled-before';
import { withActor } from './with-actor';

describe('settledBefore', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ database, drop } = await createJournalDatabase());
  });

  afterAll(() => drop());

  const write = (manager: EntityManager) =>
    upsertRows(manager, Thing, [{ id: createId(), sort_name: '', search_document: '', size: 1 }]);
  const lastInstant = async (manager = database.manager): Promise<Date> => {
    const [row] = await manager.query('SELECT recorded_at FROM journal ORDER BY position DESC LIMIT 1');
    return row.recorded_at;
  };

  it('is the instant of a transaction that writes, and goes on once that has ended', async () => {
    await write(database.manager);
    const settled = await withActor(database, { actor: 'test' }, async (manager) => {
      await write(manager);
      const instant = await lastInstant(manager);
      await manager.query('SELECT pg_sleep(0.01)');
      expect(await settledBefore(database)).toEqual(instant);
      return instant;
    });
    await database.query('SELECT pg_sleep(0.01)');
    expect((await settledBefore(database)).getTime()).toBeGreaterThan(settled.getTime());
  });

  it('is not held up by a past that is taken over, nor by a clock that was set back', async () => {
    await withActor(database, { actor: 'test', recordedAt: new Date('2001-01-01') }, async (manager) => {
      const before = await settledBefore(database);
      await write(manager);
      expect(await settledBefore(database)).toEqual(before);
    });
    await database.query(`SELECT setval('journal_clock', 4102444800000)`);
    expect(await settledBefore(database)).toEqual(new Date('2100-01-01'));
    await database.query(`SELECT setval('journal_clock', 0)`);
  });

  it('tells instants before which no writer records anything more, however many write', async () => {
    const countBefore = async (instant: Date): Promise<number> => {
      const [row] = await database.query(
        'SELECT count(*)::integer AS count FROM journal WHERE recorded_at < $1 AND recorded_at > $2',
        [instant, '2020-01-01'],
      );
      return row.count;
    };
    const seen: [instant: Date, count: number][] = [];
    let isWriting = true;
    const writers = Array.from({ length: 6 }, async (_none, index) => {
      for (let round = 0; round < 15; round++) {
        await withActor(database, { actor: 'test' }, async (manager) => {
          await write(manager);
          await manager.query('SELECT pg_sleep($1)', [index / 1_000]);
          await write(manager);
        });
      }
    });
    const reader = (async () => {
      while (isWriting) {
        const instant = await settledBefore(database);
        seen.push([instant, await countBefore(instant)]);
      }
    })();
    await Promise.all(writers);
    isWriting = false;
    await reader;
    expect(new Set(seen.map(([, count]) => count)).size).toBeGreaterThan(3);
    for (const [instant, count] of seen) expect(await countBefore(instant)).toBe(count);
  });
});
