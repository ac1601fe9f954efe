import type { DataSource } from 'typeorm';
import { prepared } from './prepared-statement';
import { createThingDatabase } from './testing/thing-database';

interface Kept {
  readonly statement: string;
  readonly generic_plans: string;
  readonly custom_plans: string;
}

describe('Connection', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ database, drop } = await createThingDatabase());
  });
  afterAll(() => drop());

  /** What one connection of the pool has prepared after some work on it. */
  const keptAfter = async (work: (query: (sql: string, values?: unknown[]) => Promise<unknown>) => Promise<void>) => {
    const runner = database.createQueryRunner();
    try {
      await work((sql, values) => runner.query(sql, values));
      return (await runner.query('SELECT * FROM pg_prepared_statements ORDER BY prepare_time, name')) as Kept[];
    } finally {
      await runner.release();
    }
  };

  it('prepares what is marked, and has it planned once whatever its values', async () => {
    const sql = prepared('SELECT id FROM thing WHERE id = $1::uuid');
    const kept = await keptAfter(async (query) => {
      for (let times = 0; times < 3; times++) await query(sql, [`018f0000-0000-7000-8000-00000000000${times}`]);
    });
    expect(kept).toMatchObject([{ statement: sql, custom_plans: '0', generic_plans: '3' }]);
  });

  it('has all other statements planned for their values', async () => {
    await keptAfter(async (query) => {
      await query(prepared('SELECT 1'));
      expect(await query('SHOW plan_cache_mode')).toEqual([{ plan_cache_mode: 'auto' }]);
      expect(await query(prepared("SELECT current_setting('plan_cache_mode') AS mode"))).toEqual([
        { mode: 'force_generic_plan' },
      ]);
    });
  });

  it('sends further statements as they are when it has prepared a hundred', async () => {
    const kept = await keptAfter(async (query) => {
      for (let each = 0; each < 120; each++)
        expect(await query(prepared(`SELECT ${each} AS it`))).toEqual([{ it: each }]);
    });
    expect(kept).toHaveLength(100);
  });
});
