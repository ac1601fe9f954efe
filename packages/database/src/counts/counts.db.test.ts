import type { DataSource } from 'typeorm';
import type { ListDefinition } from '../list/list-definition';
import { countRows } from '../list/page';
import { readFacets } from '../list/read-facets';
import { type ToldTo, tellTo } from '../list/told-value';
import { migrate } from '../migrate';
import { recordStatements } from '../statement-log';
import { countedList, countedPostings, createCountedDatabase } from '../testing/counted-database';
import { COUNTED_WRITES, THING, TOPIC } from '../testing/counted-writes';
import { noteKeptCounts } from './counted-lists';
import { keptCountsOf } from './kept-counts';

const ALL_FACETS = { names: countedList.keptCounts?.facets ?? [], most: 1_000 };

/** Finds every row, but is counted and not looked up. */
const everyRow = (field: string) => ({ or: [{ [field]: { isNull: true } }, { [field]: { isNull: false } }] });
const EVERY_ROW = everyRow('size');

describe('Kept counts', () => {
  let database: DataSource;
  let drop: () => Promise<void>;
  let counts: string;
  /** Those who are told everything, less, and a value of their own. */
  let askers: readonly (ToldTo | undefined)[];

  beforeAll(async () => {
    ({ database, drop } = await createCountedDatabase());
    await writeAtRandom(60, 1);
    noteKeptCounts(countedList);
    noteKeptCounts(countedPostings);
    await migrate(database);
    const [{ topic, thing }] = await database.query(`SELECT ${TOPIC('1')} AS topic, ${THING('1')} AS thing`);
    askers = [undefined, { degrees: 1 }, { degrees: 2 }, { degrees: 1, own: topic }, { degrees: 2, own: thing }];
    counts = `derived."${keptCountsOf(database, countedList)?.countTable}"`;
  });

  afterAll(() => drop());

  /** A few writes a transaction; some transactions are rolled back, and some are undone in part. */
  async function writeAtRandom(transactions: number, seed: number): Promise<void> {
    const runner = database.createQueryRunner();
    let state = seed;
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const write = async () => runner.query(COUNTED_WRITES[random(COUNTED_WRITES.length)]?.(random(10_000)) ?? '');
    for (let count = 0; count < transactions; count++) {
      await runner.startTransaction();
      await write();
      if (random(3) === 0) await write();
      if (random(4) === 0) {
        await runner.query('SAVEPOINT part');
        await write();
        await runner.query(random(2) === 0 ? 'ROLLBACK TO part' : 'RELEASE part');
      }
      if (random(5) === 0) await runner.rollbackTransaction();
      else await runner.commitTransaction();
    }
    await runner.release();
  }

  async function expectExact(mosts = [1_000]): Promise<void> {
    for (const [list, where] of [
      [countedList, EVERY_ROW],
      [countedPostings, everyRow('place')],
    ] as const) {
      for (const toldTo of askers) {
        const told = toldTo ? tellTo(list, toldTo) : list;
        for (const most of mosts) {
          const asked = { names: list.keptCounts?.facets ?? [], most };
          const kept = await readFacets(database, told, { limit: 1 }, asked);
          expect(Object.fromEntries(kept)).toEqual(
            Object.fromEntries(await readFacets(database, told, { limit: 1, where }, asked)),
          );
        }
      }
      const total = await countRows(database, list, { limit: 1 });
      expect(total).toBe(await countRows(database, list, { limit: 1, where }));
    }
    expect(await countRows(database, countedList, { limit: 1 })).toBeGreaterThan(0);
  }

  it('counts what was there before anybody kept count', () => expectExact([1, 2, 1_000]));

  it('is read instead of the rows', async () => {
    const statements: string[] = [];
    await recordStatements(statements, async () => {
      await readFacets(database, countedList, { limit: 1 }, ALL_FACETS);
      await countRows(database, countedList, { limit: 1, where: {} });
    });
    expect(statements).toHaveLength(2);
    for (const statement of statements) expect(statement).not.toMatch(/\b(FROM|JOIN) "?(thing|posting)/);
  });

  it('stays exact through writes of every kind, one after the other', async () => {
    for (let seed = 2; seed < 22; seed++) {
      await writeAtRandom(8, seed * 7_919);
      await expectExact();
    }
  });

  it('stays exact while several write and roll back at the same time', async () => {
    await Promise.all([101, 202, 303, 404, 505].map((seed) => writeAtRandom(40, seed)));
    await expectExact([1, 2, 1_000]);
  });

  it('knows today what will hold on any day to come', async () => {
    const [{ days }] = await database.query(
      `SELECT array_agg(DISTINCT (day - CURRENT_DATE)) AS days FROM ${counts} WHERE day > CURRENT_DATE`,
    );
    expect(days.length).toBeGreaterThan(2);
    for (const day of days) {
      const on = `CURRENT_DATE + ${day}`;
      const kept = await database.query(
        `SELECT value, sum(rows)::int AS rows FROM ${counts} WHERE facet = 'placeToday' AND day <= ${on}
         GROUP BY value HAVING sum(rows) <> 0 ORDER BY value`,
      );
      const held = `FROM posting p JOIN thing t ON t.id = p.thing_id WHERE place IS NOT NULL
        AND coalesce(period_from <= ${on}, TRUE) AND coalesce(period_to > ${on}, TRUE)`;
      const counted = await database.query(
        `SELECT place::text AS value, count(DISTINCT t.id)::int AS rows ${held} GROUP BY place
         UNION ALL SELECT NULL, count(DISTINCT t.id)::int ${held} ORDER BY value`,
      );
      expect(kept).toEqual(counted);
    }
  });

  it('adds up days that have passed', async () => {
    await database.query(`INSERT INTO ${counts} (made_on, degree, facet, value, day, rows)
      SELECT made_on, degree, facet, value, CURRENT_DATE - 9, -1 FROM ${counts} WHERE day = '-infinity' AND rows > 0`);
    await database.query(`UPDATE ${counts} SET rows = rows + 1 WHERE day = '-infinity' AND rows > 0`);
    await expectExact();
    await migrate(database);
    expect(await database.query(`SELECT FROM ${counts} WHERE day = CURRENT_DATE - 9`)).toEqual([]);
    await expectExact();
  });

  it('is emptied with its table', async () => {
    await database.query('TRUNCATE posting');
    await expectExact();
    expect((await readFacets(database, countedList, { limit: 1 }, ALL_FACETS)).get('posting.kind')?.bucketCount).toBe(
      1,
    );
  });

  it('refuses a write that may not see what was committed before it', async () => {
    const runner = database.createQueryRunner();
    await runner.startTransaction('REPEATABLE READ');
    await expect(runner.query(COUNTED_WRITES[5]?.(3) ?? '')).rejects.toThrow(/isolation level read committed/);
    await runner.rollbackTransaction();
    await runner.release();
  });

  it('is carried over from counts that did not know to whom values are told, as far as that does not matter', async () => {
    const untold = { ...countedPostings, fields: withoutTelling(countedPostings.fields) };
    noteKeptCounts(untold);
    await migrate(database);
    await writeAtRandom(20, 77);
    const earlier = keptCountsOf(database, untold)?.countTable;
    noteKeptCounts(countedPostings);
    const statements: string[] = [];
    await recordStatements(statements, () => migrate(database));
    const counted = statements.filter((one) => /INSERT INTO/.test(one) && !/CREATE FUNCTION/.test(one)).join();
    expect(counted).toContain(`FROM derived."${earlier}"`);
    expect(counted).toContain(`'topic' AS facet`);
    expect(counted).not.toMatch(/'kind' AS facet/);
    expect(await database.query(`SELECT to_regclass('derived."${earlier}"') AS name`)).toEqual([{ name: null }]);
    await expectExact();
    await writeAtRandom(20, 78);
    await expectExact();
  });

  it('is made anew when something else is to be counted', async () => {
    const { facets = [] } = countedList.keptCounts ?? {};
    const fewer = { ...countedList, keptCounts: { groups: ['made_on', 'size'], facets: facets.slice(2) } };
    noteKeptCounts(fewer);
    await migrate(database);
    expect(await database.query(`SELECT to_regclass('${counts}') AS name`)).toEqual([{ name: null }]);
    await writeAtRandom(20, 9);
    const names = facets.slice(2);
    const kept = await readFacets(database, fewer, { limit: 1 }, { names, most: 9 });
    const counted = await readFacets(database, fewer, { limit: 1, where: EVERY_ROW }, { names, most: 9 });
    expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(counted));
  });
});

function withoutTelling(fields: ListDefinition['fields']): ListDefinition['fields'] {
  return Object.fromEntries(Object.entries(fields).map(([name, { toldBy, ...field }]) => [name, field]));
}
