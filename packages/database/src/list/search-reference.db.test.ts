import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchDocument } from '@kakehashi/search-key';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { createId } from '../identifier';
import { analyseTable } from '../search/analyse-table';
import { Thing } from '../testing/thing.entity';
import { createThingDatabase } from '../testing/thing-database';
import { upsertRows } from '../upsert';
import type { ListDefinition } from './list-definition';
import { countRows } from './page';
import { planSearch } from './search-plan';

const REFERENCE_DATA = join(__dirname, '../../../../../shared/data/ror');
const hasData = existsSync(join(REFERENCE_DATA, 'ror-jp-v2.jsonl'));

const list: ListDefinition = {
  name: 'Thing',
  entity: Thing,
  fields: { id: { sql: 't.id', sqlType: 'uuid', isSortable: true } },
  defaultOrder: [{ field: 'id', direction: 'ASC' }],
  isSearchable: true,
};

const REAL_NAMES = [
  ['Tokyo University of Science', '東京理科大学', 'Tōkyō Rika Daigaku'],
  ['Hanoi University of Science and Technology', 'Đại học Bách khoa Hà Nội'],
  ['Posts and Telecommunications Institute of Technology', 'Học viện Công nghệ Bưu chính Viễn thông'],
  ['Japan Science and Technology Agency', '科学技術振興機構', 'Kagaku Gijutsu Shinkō Kikō'],
];

function readOrganisations(): string[][] {
  return ['ror-vn-v2.jsonl', 'ror-jp-v2.jsonl'].flatMap((file) =>
    readFileSync(join(REFERENCE_DATA, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).names.map(({ value }: { value: string }) => value)),
  );
}

describe('a search of real organisations', () => {
  const things = (hasData ? readOrganisations() : REAL_NAMES).map((names) => ({ id: createId(), names }));
  const named = things.flatMap(({ id, names }) => names.map((name) => ({ id, name })));
  const typed = named.filter(({ name }) => /\p{Script=Latin}{5}/u.test(name) && name.length < 150);
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ database, drop } = await createThingDatabase());
    for (let start = 0; start < things.length; start += 1_000) {
      const rows = things.slice(start, start + 1_000).map(({ id, names }) => ({
        id,
        sort_name: names[0] ?? '',
        search_document: searchDocument(names),
      }));
      await upsertRows(database.manager, Thing, rows);
    }
    await analyseTable(database, Thing);
  }, 60_000);
  afterAll(() => drop());

  const finds = async (id: string, search: string) =>
    (await countRows(database, list, { limit: 1, search, where: { id: { eq: id } } })) === 1;
  const withoutMarks = (name: string) =>
    name
      .normalize('NFD')
      .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
      .replaceAll('đ', 'd')
      .replaceAll('Đ', 'D');

  it('finds each by each of its names, without marks, upper-cased, and with its words in another order', async () => {
    const isSearched = ({ name }: { name: string }) => /[\p{L}\p{N}]/u.test(name);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...named.filter(isSearched)), async ({ id, name }) => {
        const forms = [name, withoutMarks(name), name.toUpperCase(), name.split(/\s+/).reverse().join(' ')];
        const found = await Promise.all(forms.map((form) => finds(id, Array.from(form).slice(0, 256).join(''))));
        expect([name, ...found]).toEqual([name, true, true, true, true]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('finds names with one letter wrong, missing, doubled or exchanged in a word of five letters or more', async () => {
    let asked = 0;
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...typed),
        fc.nat(),
        fc.constantFrom('wrong', 'missing', 'doubled', 'exchanged'),
        async ({ id, name }, seed, kind) => {
          const words = withoutMarks(name).split(/\s+/);
          const long = words.map((word, at) => ({ word, at })).filter(({ word }) => /^[A-Za-z]{5,30}$/.test(word));
          const chosen = long[seed % Math.max(long.length, 1)];
          if (!chosen) return;
          const { word, at } = chosen;
          const place = 1 + (seed % (word.length - 2));
          const [before, letter = '', after] = [word.slice(0, place), word[place], word.slice(place + 1)];
          const changed = {
            wrong: `${before}${letter === 'q' ? 'w' : 'q'}${after}`,
            missing: before + after,
            doubled: `${before}${letter}w${after}`,
            exchanged: before + after.slice(0, 1) + letter + after.slice(1),
          };
          const search = words.with(at, changed[kind]).join(' ');
          // A word that another name begins with is no typing error to anybody.
          const plan = await planSearch(database, list, { search: changed[kind] });
          if (!plan?.isSimilar && (plan?.words[0]?.forms.length ?? 0) > 0) return;
          asked++;
          if (await finds(id, search)) found++;
        },
      ),
      { numRuns: 400, seed: 20_251_004 },
    );
    expect(asked).toBeGreaterThan(100);
    expect(found / asked).toBeGreaterThanOrEqual(0.97);
  }, 120_000);
});
