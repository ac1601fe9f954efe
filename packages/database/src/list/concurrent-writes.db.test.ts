import type { DataSource } from 'typeorm';
import { createId } from '../identifier';
import type { Thing } from '../testing/thing.entity';
import { createThingDatabase } from '../testing/thing-database';
import { thingList } from '../testing/thing-list';
import type { OrderTerm } from './list-definition';
import { type Page, readPage } from './page';

const TOTAL = 10_000;

describe('Pages under concurrent writes', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ database, drop } = await createThingDatabase());
  });

  afterAll(() => drop());

  /** Things of three kinds: kept as they are, moved about in the order, and deleted; told apart by a day. */
  const KEPT = '2001-01-01';
  const MOVED = '2002-01-01';
  const DELETED = '2003-01-01';

  beforeEach(async () => {
    await database.query(`
      TRUNCATE thing;
      INSERT INTO thing (id, sort_name, size, search_document, made_on)
      SELECT gen_random_uuid(), md5(n::text), CASE WHEN n % 5 > 0 THEN n % 100 END, '',
        ('{${KEPT},${MOVED},${DELETED}}'::date[])[1 + n % 3]
      FROM generate_series(1, ${TOTAL}) n;
      CREATE INDEX IF NOT EXISTS thing_by_name ON thing (sort_name, id);
      ANALYZE thing`);
  });

  /** Writes on connections of its own until it is told to stop; tells how often it did what. */
  async function writeUntil(isDone: () => boolean): Promise<number[]> {
    const work = [
      () =>
        database.query(
          `INSERT INTO thing (id, sort_name, size, search_document)
           SELECT $1, md5(random()::text), random() * 100, ''`,
          [createId()],
        ),
      () =>
        database.query(
          `UPDATE thing SET sort_name = md5(random()::text), size = nullif((random() * 100)::int, 7)
           WHERE id IN (SELECT id FROM thing WHERE made_on = '${MOVED}' ORDER BY random() LIMIT 5)`,
        ),
      () =>
        database.query(
          `DELETE FROM thing WHERE id IN (SELECT id FROM thing WHERE made_on = '${DELETED}' ORDER BY random() LIMIT 5)`,
        ),
      () =>
        database.query(
          `UPDATE thing SET search_document = md5(random()::text)
           WHERE id IN (SELECT id FROM thing WHERE made_on = '${KEPT}' ORDER BY random() LIMIT 5)`,
        ),
    ];
    return Promise.all(
      work.map(async (write) => {
        let times = 0;
        for (; !isDone(); times++) await write();
        return times;
      }),
    );
  }

  async function readAll(orderBy: readonly OrderTerm[], isBackward: boolean): Promise<Thing[]> {
    const read: Thing[] = [];
    for (let bound: object = {}; ; ) {
      const page: Page<Thing> = await readPage(database, thingList, { limit: 100, orderBy, isBackward, ...bound });
      read.push(...page.rows.map(({ node }) => node));
      const cursor = (isBackward ? page.rows[0] : page.rows.at(-1))?.cursor;
      if (!(isBackward ? page.hasPreviousPage : page.hasNextPage) || cursor === undefined) return read;
      bound = isBackward ? { before: cursor } : { after: cursor };
    }
  }

  it.each<[string, boolean, OrderTerm[]]>([
    ['forwards', false, [{ field: 'name', direction: 'ASC' }]],
    ['backwards', true, [{ field: 'name', direction: 'ASC' }]],
    [
      'forwards in a composite order with missing values',
      false,
      [
        { field: 'size', direction: 'DESC' },
        { field: 'name', direction: 'ASC' },
      ],
    ],
    [
      'backwards in a composite order with missing values',
      true,
      [
        { field: 'size', direction: 'DESC' },
        { field: 'name', direction: 'ASC' },
      ],
    ],
  ])('repeat no row and miss none that stood throughout, read %s', async (_how, isBackward, orderBy) => {
    const kept: { id: string }[] = await database.query(`SELECT id FROM thing WHERE made_on = '${KEPT}'`);
    let isDone = false;
    const writing = writeUntil(() => isDone);
    const read = await readAll(orderBy, isBackward).finally(() => {
      isDone = true;
    });
    expect(Math.min(...(await writing))).toBeGreaterThan(0);
    // A row that is moved ahead of the reader is met again there: what stands in two places is read in both.
    const unmoved = read.filter(({ madeOn }) => madeOn !== MOVED).map(({ id }) => id);
    expect(new Set(unmoved).size).toBe(unmoved.length);
    const seen = new Set(unmoved);
    expect(kept.filter(({ id }) => !seen.has(id))).toEqual([]);
    expect(kept.length).toBeGreaterThan(3_000);
  });
});
