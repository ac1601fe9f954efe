import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { createId } from '../identifier';
import { explainRows } from '../testing/explain';
import { Thing } from '../testing/thing.entity';
import { createThingDatabase } from '../testing/thing-database';
import { thingList } from '../testing/thing-list';
import { upsertRows } from '../upsert';
import { countRows, readPage } from './page';
import type { Where } from './where';
import { WHERE_COMPARISONS, WHERE_DEPTH } from './where-size';

const PARENTS = Array.from({ length: 1_500 }, () => createId());
const TOTAL = 6_000;

/** A name as people write it here, composed, and as a register wrote it, in parts. */
const SPELLINGS = ['Nghiệm'.normalize('NFC'), 'Nghiệm'.normalize('NFD')] as const;

describe('where', () => {
  let database: DataSource;
  let drop: () => Promise<void>;
  const count = (where: Where) => countRows(database, thingList, { limit: 1, where });
  const countSql = async (condition: string) =>
    Number((await database.query(`SELECT count(*) FROM thing t WHERE ${condition}`))[0].count);

  beforeAll(async () => {
    ({ database, drop } = await createThingDatabase());
    const rows = Array.from({ length: TOTAL }, (_unused, index) => ({
      id: createId(),
      sort_name: SPELLINGS[index] ?? `thing ${index}`,
      search_document: '',
      size: index % 4 === 0 ? null : index % 7,
      made_on: index % 5 === 0 ? null : `2025-0${1 + (index % 9)}-01`,
      parent_id: index % 6 === 2 ? null : PARENTS[index % PARENTS.length],
    }));
    await upsertRows(database.manager, Thing, rows);
    await database.query('CREATE INDEX thing_by_parent ON thing (parent_id, size); ANALYZE thing');
  });

  afterAll(() => drop());

  const size = fc.integer({ min: 0, max: 6 });
  const day = fc.integer({ min: 1, max: 9 }).map((month) => `2025-0${month}-01`);
  const { tree } = fc.letrec<{ tree: Where }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      fc.record({
        size: fc.oneof(fc.record({ lt: size }), fc.record({ ne: size }), fc.record({ notIn: fc.array(size) })),
      }),
      fc.record({ madeOn: fc.record({ gte: day }) }),
      fc.record({ siblings: fc.record({ not: fc.record({ size: fc.record({ eq: size }) }) }) }),
      fc.record({ not: tie('tree') }),
      fc.record({ or: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ and: fc.array(tie('tree'), { maxLength: 3 }) }),
    ),
  }));

  it('finds by not exactly the rows that are not found without it', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (where) => {
        expect((await count(where)) + (await count({ not: where }))).toBe(TOTAL);
      }),
      { numRuns: 60 },
    );
  });

  it('asks by not of a link that no linked row fulfils it, by not within it that some linked row does not', async () => {
    const linked = (condition: string) =>
      `EXISTS (SELECT FROM thing s WHERE s.parent_id = t.parent_id AND ${condition})`;
    const three = { size: { eq: 3 } };
    expect(await count({ not: { siblings: three } })).toBe(await countSql(`NOT ${linked('s.size = 3')}`));
    expect(await count({ siblings: { not: three } })).toBe(await countSql(linked('s.size IS DISTINCT FROM 3')));
  });

  it('asks of one linked row all that stands within a link, nested as it may be', async () => {
    const where = {
      siblings: { or: [{ and: [{ size: { eq: 3 } }, { madeOn: { isNull: true } }] }, { size: { gt: 5 } }] },
    };
    const found = await count(where);
    expect(found).toBe(
      await countSql(
        'EXISTS (SELECT FROM thing s WHERE s.parent_id = t.parent_id AND (s.size = 3 AND s.made_on IS NULL OR s.size > 5))',
      ),
    );
    expect(found).toBeGreaterThan(0);
  });

  it('follows a link within a link', async () => {
    const parent = PARENTS[3];
    const found = await count({ siblings: { size: { gte: 2 }, twin: { parent: { eq: parent } } } });
    expect(found).toBe(
      await countSql(`EXISTS (SELECT FROM thing s WHERE s.parent_id = t.parent_id AND s.size >= 2 AND EXISTS (
        SELECT FROM thing w WHERE w.size = s.size AND w.id <> s.id AND w.parent_id = '${parent}'))`),
    );
    expect(found).toBeGreaterThan(0);
  });

  it('finds nothing, without an error, by what merely nothing fulfils', async () => {
    expect(await count({ size: { gt: 1_000 } })).toBe(0);
    expect(await count({ size: { in: [] } })).toBe(0);
    expect(await count({ and: [{ size: { gte: 5 } }, { size: { lt: 3 } }] })).toBe(0);
  });

  it('reads no other rows than those of 1,000 given ids', async () => {
    const ids = PARENTS.slice(0, 1_000);
    const [{ expected }] = await database.query(
      'SELECT count(*)::int AS expected FROM thing WHERE parent_id = ANY($1)',
      [ids.slice(0, 20)],
    );
    const few = { limit: 100, where: { parent: { in: ids.slice(0, 20) } } };
    expect(await explainRows(database, thingList, few)).toBeLessThanOrEqual(expected);
    const byId = (await readPage<Thing>(database, thingList, { limit: 1_000 })).rows.map(({ node }) => node.id);
    expect(await explainRows(database, thingList, { limit: 1_000, where: { id: { in: byId } } })).toBeLessThanOrEqual(
      1_000,
    );
    expect(await count({ parent: { in: ids } })).toBeGreaterThan(expected);
  });

  const nest = (depth: number): Where => (depth === 0 ? {} : { not: nest(depth - 1) });
  const many = (comparisons: number) => ({ or: Array.from({ length: comparisons }, () => ({ size: { eq: 1 } })) });

  it('takes as much as its limits allow', async () => {
    expect(await count(nest(WHERE_DEPTH))).toBe(TOTAL);
    expect(await count(many(WHERE_COMPARISONS))).toBe(await countSql('size = 1'));
  });

  it.each<[Where, string]>([
    [nest(20), 'must nest at most 10 levels deep (limit WHERE_DEPTH), but nests 20'],
    [{ siblings: nest(10) }, 'must nest at most 10 levels deep (limit WHERE_DEPTH), but nests 11'],
    [many(101), 'must hold at most 100 comparisons (limit WHERE_COMPARISONS), but holds 101'],
  ])('refuses what goes beyond its limits, and names the limit (%#)', async (where, rule) => {
    await expect(count(where)).rejects.toMatchObject({
      message: expect.stringContaining(rule),
      extensions: { code: 'BAD_USER_INPUT', argument: 'where' },
    });
  });

  it('finds a text that is given in parts (NFD) as it is, and as it is stored by people, composed', async () => {
    const [composed, inParts] = SPELLINGS;
    for (const [given, found] of [
      [composed, 1],
      [inParts, 2],
    ] as const) {
      expect(await count({ name: { eq: given } })).toBe(found);
      expect(await count({ name: { in: [given] } })).toBe(found);
      expect(await count({ name: { contains: given.slice(2) } })).toBe(found);
      expect(await count({ name: { startsWith: given.toLowerCase() } })).toBe(found);
      expect(await count({ name: { ne: given } })).toBe(TOTAL - found);
      expect(await count({ not: { name: { eq: given } } })).toBe(TOTAL - found);
    }
  });

  it('refuses a range that leaves no room, also within a link', async () => {
    await expect(count({ siblings: { not: { size: { gte: 5, lt: 3 } } } })).rejects.toMatchObject({
      message: expect.stringContaining('must leave room between "gte" and "lt", but got: {"gte":5,"lt":3}'),
      extensions: { code: 'BAD_USER_INPUT', argument: 'where.siblings.not.size' },
    });
  });
});
