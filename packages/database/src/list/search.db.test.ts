import { searchDocument } from '@kakehashi/search-key';
import type { DataSource } from 'typeorm';
import { createId } from '../identifier';
import { isPrepared } from '../prepared-statement';
import { analyseTable } from '../search/analyse-table';
import { recordStatements } from '../statement-log';
import { explainRows } from '../testing/explain';
import { Thing } from '../testing/thing.entity';
import { createThingDatabase } from '../testing/thing-database';
import { upsertRows } from '../upsert';
import type { ListDefinition } from './list-definition';
import { countRows, type Page, type PageRequest, readPage, readPages } from './page';

const list: ListDefinition = {
  name: 'Thing',
  entity: Thing,
  fields: {
    name: { sql: 't.sort_name', sqlType: 'text', isSortable: true },
    size: { sql: 't.size', sqlType: 'bigint', isSortable: true, isNullable: true },
  },
  defaultOrder: [{ field: 'name', direction: 'ASC' }],
  isSearchable: true,
  exactKeys: [{ sql: 't.made_on', sqlType: 'date', parse: (text) => /^\d{4}-\d\d-\d\d$/.exec(text)?.[0] ?? null }],
};

const PARENTS = [createId(), createId()];
const thing = (names: readonly string[], row: object = {}) => ({
  id: createId(),
  sort_name: names[0] ?? '',
  search_document: searchDocument(names),
  size: null,
  made_on: null,
  parent_id: null,
  ...row,
});

let database: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ database, drop } = await createThingDatabase());
});
afterAll(() => drop());

const namesOf = (page: Page<Thing>) => page.rows.map(({ node }) => node.sortName);
const search = async (text: string, given: Partial<PageRequest> = {}) => {
  const request = { limit: 50, search: text, ...given };
  const page = await readPage<Thing>(database, list, request);
  expect(await countRows(database, list, { ...request })).toBe(page.rows.length);
  return page;
};

describe('a search', () => {
  const marked = thing(['2024-02-03 Festival'], { made_on: '2020-01-01' });

  beforeAll(async () => {
    await upsertRows(database.manager, Thing, [
      thing(['Hue University', 'Đại học Huế', 'フエ大学', 'HU']),
      thing(['Hue University of Sciences', 'Đại học Khoa học, Đại học Huế']),
      thing(['Institute of Hue Studies']),
      thing(['Tōkyō Rika Daigaku', '東京理科大学']),
      thing(['トウキョウダイガク', '東京大学']),
      thing(['Kyōto Daigaku', '京都大学', '京大']),
      thing(['Hà Nội', 'Thủ đô']),
      thing(['Hanoi Opera', 'Hà Nội Opera', 'Hanoi']),
      thing(['An Hải']),
      thing(['Kiet']),
      thing(['Kieto Mura', 'Kiet']),
      thing(['Second', 'Festival'], { made_on: '2024-02-03' }),
      marked,
    ]);
  });

  it.each([
    ['HUE UNIVERSITY', ['Hue University', 'Hue University of Sciences']],
    ['đại học huế', ['Hue University', 'Hue University of Sciences']],
    ['hu', ['Hue University', 'Hue University of Sciences', 'Institute of Hue Studies']],
    ['studies hue', ['Institute of Hue Studies']],
    ['opera thu do', []],
    ['東京', ['トウキョウダイガク', 'Tōkyō Rika Daigaku']],
    ['京', ['Kyōto Daigaku', 'トウキョウダイガク', 'Tōkyō Rika Daigaku']],
    ['tokyo daigaku', ['トウキョウダイガク', 'Tōkyō Rika Daigaku']],
    ['とうきょう', ['トウキョウダイガク', 'Tōkyō Rika Daigaku']],
    ['りかだいがく', ['Tōkyō Rika Daigaku']],
    ['hanoi', ['Hà Nội', 'Hanoi Opera']],
    ['ha noi', ['Hà Nội', 'Hanoi Opera']],
    ['anh', []],
    ['univresity', ['Hue University', 'Hue University of Sciences']],
    ['univercity of sciense', ['Hue University of Sciences']],
    ['daigka', ['Tōkyō Rika Daigaku', 'トウキョウダイガク', 'Kyōto Daigaku']],
    ['2024-02-03', ['Second', '2024-02-03 Festival']],
    ['kiett', ['Kiet', 'Kieto Mura']],
    ['ha hai', ['An Hải']],
    ['hue univercity', ['Hue University', 'Hue University of Sciences']],
    ['univercity hue', ['Hue University', 'Hue University of Sciences']],
    [marked.id, ['2024-02-03 Festival']],
  ])('finds by %j, the best first: %j', async (text, expected) => {
    expect(namesOf(await search(text))).toEqual(expected);
  });

  it.each(['%', '_', '\\', "'", '"', '🙂', '。、！', '\u202e', '', '   '])('takes %j for no word', async (text) => {
    const page = await readPage<Thing>(database, list, { limit: 50, search: text });
    expect(page.rows).toHaveLength(text.trim() === '' ? 13 : 0);
  });

  it('tells which rows it found by a key', async () => {
    const { rows } = await search('2024-02-03');
    expect(rows.map(({ exactKey }) => exactKey)).toEqual(['2024-02-03', undefined]);
  });

  it('finds what a row is called now, and not what it was called before', async () => {
    const row = thing(['Beforehand']);
    await upsertRows(database.manager, Thing, [row]);
    expect(namesOf(await search('beforehand'))).toEqual(['Beforehand']);
    await upsertRows(database.manager, Thing, [
      { ...row, sort_name: 'New', search_document: searchDocument(['Newly']) },
    ]);
    expect(namesOf(await search('beforehand'))).toEqual([]);
    expect(namesOf(await search('newly'))).toEqual(['New']);
    await database.query('DELETE FROM thing WHERE id = $1', [row.id]);
    expect(namesOf(await search('newly'))).toEqual([]);
    const [{ count }] = await database.query('SELECT count(*)::int FROM derived.thing_search_key WHERE id = $1', [
      row.id,
    ]);
    expect(count).toBe(0);
  });

  it('goes with filters and with an order that is asked for', async () => {
    const orderBy = [{ field: 'name', direction: 'DESC' as const }];
    expect(namesOf(await search('daigaku', { orderBy }))).toEqual([
      'トウキョウダイガク',
      'Tōkyō Rika Daigaku',
      'Kyōto Daigaku',
    ]);
    expect(namesOf(await search('daigaku', { where: { name: { startsWith: 'T' } } }))).toEqual(['Tōkyō Rika Daigaku']);
    expect(namesOf(await search('univercity', { orderBy }))).toEqual(['Hue University of Sciences', 'Hue University']);
  });
});

describe('a search of many rows', () => {
  const ROWS = 50_000;
  const [families, middles, givens] = [
    ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', '佐藤', '鈴木', '高橋', '田中'],
    ['Văn', 'Thị', 'Đức', '中', 'さくら'],
    ['An', 'Bình', 'Hương', 'Sơn', '一', '花', 'たろう', 'カナ'],
  ];

  beforeAll(async () => {
    await database.query('TRUNCATE thing');
    for (let start = 0; start < ROWS; start += 5_000) {
      const rows = Array.from({ length: 5_000 }, (_unused, at) => {
        const index = start + at;
        const pick = (words: readonly string[] = [], by: number) => words[Math.floor(index / by) % words.length];
        const name = `${pick(families, 1)} ${pick(middles, 9)} ${pick(givens, 45)} ${(index % 5_000).toString(36)}`;
        return thing([name, `x${index}`], { parent_id: PARENTS[index % 500] ?? null });
      });
      await upsertRows(database.manager, Thing, rows);
    }
    await database.query('VACUUM derived.thing_search_key');
    await analyseTable(database, Thing);
  }, 120_000);

  it.each([['田'], ['田中'], ['さく'], ['nguyen'], ['nguyen huong'], ['x4999'], ['hoamg'], ['nguyem binh']])(
    'reads no table from end to end for %j',
    async (text) => {
      const statements: [string, unknown[]][] = [];
      const watched = new Proxy(database, {
        get: (target, property) =>
          property === 'query'
            ? (sql: string, values: unknown[]) => {
                statements.push([sql, values]);
                return target.query(sql, values);
              }
            : Reflect.get(target, property),
      });
      const page = await readPage<Thing>(watched, list, { limit: 20, search: text });
      expect(page.rows.length).toBeGreaterThan(0);
      expect(statements.filter(([sql]) => isPrepared(sql))).toHaveLength(2);
      for (const [sql, values] of statements) {
        const plan: { 'QUERY PLAN': string }[] = await database.query(`EXPLAIN (ANALYZE, COSTS OFF) ${sql}`, values);
        const lines = plan.map((line) => line['QUERY PLAN']);
        expect(lines.filter((line) => /Seq Scan on thing/.test(line) && !/never executed/.test(line))).toEqual([]);
      }
    },
  );

  it.each([
    ['a mistyped name', 'nguyem duc binh', 20, 300],
    ['two frequent words that few rows share', 'nguyen x1', 20, 2_500],
    ['two frequent words that no row shares', 'nguyen pham', 0, 6_000],
  ])('looks at few rows for %s', async (_what, text, found, most) => {
    const request = { limit: 20, search: text };
    expect((await readPage(database, list, request)).rows).toHaveLength(found);
    expect(await explainRows(database, list, request)).toBeLessThan(most);
  });

  it.each(['nguyen', 'an nguyen', '田中', 'さくら 田中', 'nguyem an', 'nguyem duc binh', 'hu huong', 'hoamg'])(
    'joins its pages, forwards and backwards, to as many rows as it counts for %j',
    async (text) => {
      const where = { name: { gt: 'l' } };
      const total = await countRows(database, list, { limit: 1, search: text, where });
      const walk = async (isBackward: boolean) => {
        const ids: string[] = [];
        for (let cursor: string | undefined; ; ) {
          const bound = cursor === undefined ? {} : isBackward ? { before: cursor } : { after: cursor };
          const page: Page<Thing> = await readPage(database, list, {
            limit: 700,
            search: text,
            where,
            isBackward,
            ...bound,
          });
          ids[isBackward ? 'unshift' : 'push'](...page.rows.map(({ node }) => node.id));
          cursor = (isBackward ? page.rows[0] : page.rows.at(-1))?.cursor;
          if (!(isBackward ? page.hasPreviousPage : page.hasNextPage)) break;
        }
        return ids;
      };
      const forwards = await walk(false);
      expect(forwards).toHaveLength(total);
      expect(new Set(forwards).size).toBe(total);
      expect(await walk(true)).toEqual(forwards);
    },
  );

  it('keeps the place of a cursor when another word becomes the rarest', async () => {
    const request = { limit: 3, search: 'son pham' };
    const first = await readPage<Thing>(database, list, request);
    await upsertRows(
      database.manager,
      Thing,
      Array.from({ length: 300 }, (_unused, at) => thing([`Sơn ${at}`])),
    );
    const after = first.rows.at(-1)?.cursor ?? '';
    const rest = await readPage<Thing>(database, list, { ...request, limit: 5_000, after });
    const whole = await countRows(database, list, { limit: 1, search: 'son pham' });
    const ids = [...first.rows, ...rest.rows].map(({ node }) => node.id);
    expect([ids.length, new Set(ids).size]).toEqual([whole, whole]);
  });

  it('sends texts that do not depend on what is searched, so that they can be prepared', async () => {
    const textsOf = async (text: string) => {
      const statements: string[] = [];
      await recordStatements(statements, () => readPage(database, list, { limit: 5, search: text }));
      return statements;
    };
    const texts = await textsOf('huong le');
    expect(texts.every(isPrepared)).toBe(true);
    expect(await textsOf('huong thi')).toEqual(texts);
  });

  it('costs two statements for a page, and one more for its count, for one parent or many', async () => {
    const statements: string[] = [];
    const link = { name: 'children', sql: 't.parent_id = p.id' };
    await recordStatements(statements, async () => {
      const request = { limit: 5, search: 'nguyen' };
      await readPage(database, list, request);
      await countRows(database, list, request);
    });
    expect(statements).toHaveLength(3);
    const pages = await recordStatements(statements, () =>
      readPages<Thing>(database, list, { limit: 5, search: 'nguyen' }, link, PARENTS),
    );
    expect(statements).toHaveLength(5);
    for (const parent of PARENTS) {
      const rows = pages.get(parent)?.rows ?? [];
      expect(rows.every(({ node }) => node.parentId === parent && /Nguyễn/.test(node.sortName))).toBe(true);
    }
  });
});
