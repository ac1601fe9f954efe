import { searchDocument } from '@kakehashi/search-key';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { createId } from '../identifier';
import { withActor } from '../journal/with-actor';
import { recordStatements } from '../statement-log';
import { Thing } from '../testing/thing.entity';
import { createThingDatabase } from '../testing/thing-database';
import { thingList } from '../testing/thing-list';
import { upsertRows } from '../upsert';
import type { OrderTerm } from './list-definition';
import { countRows, countRowsOfParents, type Page, type PageRequest, readPage, readPages } from './page';

const list = thingList;

const PARENTS = [createId(), createId(), createId()];
const NAMES = ['Đà Nẵng', 'đà nẵng', 'Huế', '東京', 'Zürich', 'abc', 'ABC', 'Å', 'z', 'é'];

describe('readPage', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ database, drop } = await createThingDatabase());
    const rows = Array.from({ length: 200 }, (_unused, index) => ({
      id: createId(),
      sort_name: NAMES[index % NAMES.length],
      search_document: searchDocument([NAMES[index % NAMES.length] ?? '']),
      size: index % 4 === 0 ? null : index % 7,
      made_on: index % 5 === 0 ? null : `2025-0${1 + (index % 9)}-01`,
      parent_id: index % 3 === 2 ? null : PARENTS[index % 3],
    }));
    await withActor(database, { actor: 'test', recordedAt: new Date('2020-01-01') }, (manager) =>
      upsertRows(manager, Thing, rows),
    );
  });

  afterAll(() => drop());

  const orders = fc.array(
    fc.record({
      field: fc.constantFrom('name', 'size', 'half', 'madeOn', 'id'),
      direction: fc.constantFrom<OrderTerm['direction']>('ASC', 'DESC'),
      locale: fc.constantFrom('vi', 'ja', 'en'),
    }),
    { maxLength: 3 },
  );
  const ids = (page: Page<Thing>) => page.rows.map(({ node }) => node.id);

  it('joins pages of any size, in any order and direction, to the whole list', async () => {
    await fc.assert(
      fc.asyncProperty(orders, fc.integer({ min: 1, max: 90 }), fc.boolean(), async (orderBy, limit, isBackward) => {
        const whole = ids(await readPage<Thing>(database, list, { orderBy, limit: 200 }));
        const joined: string[] = [];
        for (let cursor: string | undefined; ; ) {
          const bound = cursor === undefined ? {} : isBackward ? { before: cursor } : { after: cursor };
          const page: Page<Thing> = await readPage(database, list, { orderBy, limit, isBackward, ...bound });
          if (isBackward) joined.unshift(...ids(page));
          else joined.push(...ids(page));
          cursor = (isBackward ? page.rows[0] : page.rows.at(-1))?.cursor;
          if (!(isBackward ? page.hasPreviousPage : page.hasNextPage)) break;
        }
        expect(joined).toEqual(whole);
        expect(new Set(whole).size).toBe(200);
      }),
      { numRuns: 60 },
    );
  });

  it('orders as plain SQL does, rows without a value last in either direction', async () => {
    const direction = fc.constantFrom('ASC' as const, 'DESC' as const);
    await fc.assert(
      fc.asyncProperty(direction, direction, async (one, other) => {
        const orderBy = [
          { field: 'half', direction: one },
          { field: 'madeOn', direction: other },
        ];
        const rows: { id: string }[] = await database.query(
          `SELECT id FROM thing ORDER BY size / 2 ${one} NULLS LAST, made_on ${other} NULLS LAST, id ${other}`,
        );
        expect(ids(await readPage<Thing>(database, list, { orderBy, limit: 200 }))).toEqual(rows.map(({ id }) => id));
      }),
      { numRuns: 8 },
    );
  });

  it('reads between two cursors, wherever each of them stands', async () => {
    const orderBy: OrderTerm[] = [{ field: 'size', direction: 'DESC' }];
    const { rows } = await readPage<Thing>(database, list, { orderBy, limit: 200 });
    const place = fc.integer({ min: 0, max: 199 });
    await fc.assert(
      fc.asyncProperty(place, place, fc.boolean(), async (from, to, isBackward) => {
        const bounds = { after: rows[from]?.cursor ?? '', before: rows[to]?.cursor ?? '' };
        const page = await readPage<Thing>(database, list, { orderBy, limit: 200, isBackward, ...bounds });
        expect(ids(page)).toEqual(rows.slice(from + 1, to).map(({ node }) => node.id));
      }),
      { numRuns: 30 },
    );
  });

  it('lists only what was changed since an instant, together with any filter', async () => {
    const changedSince = '2020-01-01T00:00:00.001Z';
    expect(await countRows(database, list, { limit: 1, changedSince })).toBe(0);
    await database.query(`UPDATE thing SET search_document = search_document || ' changed' WHERE size = 3`);
    const [{ changed, small }] = await database.query(
      'SELECT count(*)::int AS changed, count(*) FILTER (WHERE made_on IS NULL)::int AS small FROM thing WHERE size = 3',
    );
    expect(await countRows(database, list, { limit: 1, changedSince })).toBe(changed);
    const where = { madeOn: { isNull: true } };
    expect(await countRows(database, list, { limit: 1, changedSince, where })).toBe(small);
    expect(small).toBeGreaterThan(0);
  });

  it.each<[string, Partial<PageRequest>]>([
    ['filter', { where: { size: { gte: 2 } } }],
    ['search', { search: 'Huế', where: { size: { gte: 1 } } }],
    ['order', { orderBy: [{ field: 'size', direction: 'ASC' }], where: { size: { gte: 1 } } }],
    ['language', { orderBy: [{ field: 'name', direction: 'ASC', locale: 'vi' }], where: { size: { gte: 1 } } }],
    ['instant of change', { changedSince: '2020-01-01T00:00:00.000Z', where: { size: { gte: 1 } } }],
  ])('refuses a cursor of another %s', async (_what, request) => {
    const page = await readPage<Thing>(database, list, { limit: 1, where: { size: { gte: 1 } } });
    const after = page.rows[0]?.cursor ?? '';
    await expect(readPage(database, list, { limit: 1, ...request, after })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    });
  });

  it('refuses a cursor of another version', async () => {
    const page = await readPage<Thing>(database, list, { limit: 1 });
    const [, ...rest] = JSON.parse(Buffer.from(page.rows[0]?.cursor ?? '', 'base64url').toString());
    const after = Buffer.from(JSON.stringify([1, ...rest])).toString('base64url');
    await expect(readPage(database, list, { limit: 1, after })).rejects.toMatchObject({
      extensions: { argument: 'after' },
    });
  });

  it('takes a cursor of the same filter in whichever order its parts stand', async () => {
    const where = { size: { gte: 1, lte: 5 }, madeOn: { isNull: false } };
    const turned = { madeOn: { isNull: false }, size: { lte: 5, gte: 1 } };
    const page = await readPage<Thing>(database, list, { limit: 3, where });
    const after = page.rows[0]?.cursor ?? '';
    expect(ids(await readPage<Thing>(database, list, { limit: 2, where: turned, after }))).toEqual(ids(page).slice(1));
  });

  it('filters by any nesting of and, or and not as the rows themselves tell', async () => {
    const { rows } = await readPage<Thing>(database, list, { limit: 200 });
    const small = { size: { lt: 3 } };
    const dated = { madeOn: { gte: '2025-04-01', isNull: false } };
    const where = { or: [{ and: [small, { not: dated }] }, { size: { in: [6] } }] };
    const expected = rows.filter(({ node: { size, madeOn } }) => {
      const isSmall = size !== null && size < 3;
      const isDated = madeOn !== null && madeOn >= '2025-04-01';
      return (isSmall && !isDated) || size === 6;
    });
    expect(await countRows(database, list, { limit: 1, where })).toBe(expected.length);
    expect(await countRows(database, list, { limit: 1, where: { size: { in: [] } } })).toBe(0);
    expect(await countRows(database, list, { limit: 1, where: { or: [] } })).toBe(0);
  });

  it('reads the pages and counts of many parents in one statement each', async () => {
    const link = { name: 'children', sql: 't.parent_id = p.id' };
    const request = { limit: 5, orderBy: [{ field: 'size', direction: 'DESC' as const }] };
    const statements: string[] = [];
    const [pages, counts] = await recordStatements(statements, () =>
      Promise.all([
        readPages<Thing>(database, list, request, link, PARENTS),
        countRowsOfParents(database, list, request, link, PARENTS),
      ]),
    );
    expect(statements).toHaveLength(2);
    for (const parent of PARENTS) {
      const where = { limit: 5, orderBy: request.orderBy };
      const alone = await readPages<Thing>(database, list, where, link, [parent]);
      expect(pages.get(parent)).toEqual(alone.get(parent));
      expect(counts.get(parent)).toBe(parent === PARENTS[2] ? 0 : 67);
    }
  });

  it('knows the parent from a column of the row that has the same name', async () => {
    const link = { name: 'cousins', sql: 't.parent_id <> p.id' };
    const [parent = ''] = PARENTS;
    const pages = await readPages<Thing>(database, list, { limit: 5 }, link, [parent]);
    expect(pages.get(parent)?.rows).toHaveLength(5);
  });

  it('asks through a link whether some linked row fulfils all comparisons', async () => {
    const count = await countRows(database, list, { limit: 1, where: { sibling: { gte: 6, lte: 6 } } });
    expect(count).toBe(134);
  });

  it('keeps the order of given ids, over pages too, unless another order is asked for', async () => {
    const { rows } = await readPage<Thing>(database, list, { limit: 30 });
    const given = rows.map(({ node }) => node.id).sort((one, other) => one.slice(-6).localeCompare(other.slice(-6)));
    const where = { id: { in: given } };
    const first = await readPage<Thing>(database, list, { limit: 11, where });
    const rest = await readPage<Thing>(database, list, { limit: 30, where, after: first.rows.at(-1)?.cursor ?? '' });
    expect([...ids(first), ...ids(rest)]).toEqual(given);
    const sorted = await readPage<Thing>(database, list, {
      limit: 30,
      where,
      orderBy: [{ field: 'id', direction: 'ASC' }],
    });
    expect(ids(sorted)).toEqual([...given].sort());
    await expect(readPage(database, list, { limit: 1, where: { id: { in: ['x'] } } })).rejects.toMatchObject({
      extensions: { argument: 'where.id.in[0]' },
    });
  });

  it('ranks a whole name before a beginning, and keeps the rank over pages', async () => {
    const first = await readPage<Thing>(database, list, { limit: 15, search: 'Da nang' });
    const second = await readPage<Thing>(database, list, {
      limit: 50,
      search: 'Da nang',
      after: first.rows.at(-1)?.cursor ?? '',
    });
    expect(first.rows.length + second.rows.length).toBe(40);
    expect(await countRows(database, list, { limit: 1, search: 'Da nang' })).toBe(40);
  });

  it.each<[Partial<PageRequest>, string]>([
    [{ where: { id: { eq: 'x' } } }, 'where.id.eq'],
    [{ where: { size: { gt: null } } }, 'where.size.gt'],
    [{ where: { size: {} } }, 'where.size'],
    [{ where: { and: [null] } }, 'where.and[0]'],
    [{ where: { id: { in: Array.from({ length: 1_001 }, () => PARENTS[0]) } } }, 'where.id.in'],
    [{ after: 'x' }, 'after'],
    [{ before: Buffer.from('[1,"short"]').toString('base64url') }, 'before'],
    [{ after: Buffer.from('{}').toString('base64url') }, 'after'],
  ])('refuses a request and names its fault (%#)', async (request, argument) => {
    await expect(readPage(database, list, { limit: 1, ...request })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument },
    });
  });

  it('refuses a cursor whose values were changed', async () => {
    const page = await readPage<Thing>(database, list, { limit: 1, orderBy: [{ field: 'madeOn', direction: 'ASC' }] });
    const content = JSON.parse(Buffer.from(page.rows[0]?.cursor ?? '', 'base64url').toString());
    const forged = Buffer.from(JSON.stringify([...content.slice(0, 2), 'no day', content[3]])).toString('base64url');
    await expect(
      readPage(database, list, { limit: 1, orderBy: [{ field: 'madeOn', direction: 'ASC' }], after: forged }),
    ).rejects.toMatchObject({ extensions: { argument: 'after' } });
  });
});
