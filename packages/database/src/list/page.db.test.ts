import { searchDocument } from '@kakehashi/search-key';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { createId } from '../identifier';
import { recordStatements } from '../statement-log';
import { Thing } from '../testing/thing.entity';
import { createThingDatabase } from '../testing/thing-database';
import { upsertRows } from '../upsert';
import type { ListDefinition, OrderTerm } from './list-definition';
import { countRows, countRowsOfParents, type Page, type PageRequest, readPage, readPages } from './page';
import type { Where } from './where';

const list: ListDefinition = {
  name: 'Thing',
  entity: Thing,
  fields: {
    id: { sql: 't.id', sqlType: 'uuid', isSortable: true },
    name: { sql: 't.sort_name', sqlType: 'text', isSortable: true },
    size: { sql: 't.size', sqlType: 'bigint', isSortable: true, isNullable: true },
    madeOn: { sql: 't.made_on', sqlType: 'date', isSortable: true, isNullable: true },
    sibling: {
      sql: 's.size',
      sqlType: 'bigint',
      through: (condition) => `EXISTS (SELECT 1 FROM thing s WHERE s.parent_id = t.parent_id AND ${condition})`,
    },
  },
  defaultOrder: [{ field: 'name', direction: 'ASC' }],
  isSearchable: true,
};

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
    await upsertRows(database.manager, Thing, rows);
  });

  afterAll(() => drop());

  const orders = fc.array(
    fc.record({
      field: fc.constantFrom('name', 'size', 'madeOn', 'id'),
      direction: fc.constantFrom<OrderTerm['direction']>('ASC', 'DESC'),
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
      { numRuns: 40 },
    );
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
    [{ where: nest(12) }, `where${'.not'.repeat(11)}`],
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

function nest(depth: number): Where {
  return depth === 0 ? {} : { not: nest(depth - 1) };
}
