import { createDataSource } from '@kakehashi/database';
import { chooseText, Locale } from '@kakehashi/shared-types';
import { createEmptyDatabase } from '@kakehashi/testkit';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { CREATE_SORT_TEXT, localeSql } from './sort-text';

interface Name {
  readonly lang: string;
  readonly value: string;
  readonly kind: string;
}

describe('sort_text', () => {
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const { url, drop: dropDatabase } = await createEmptyDatabase();
    const options = { url, applicationName: 'test', entities: [], migrations: [] };
    database = await createDataSource(options).initialize();
    await database.query(CREATE_SORT_TEXT);
    drop = async () => {
      await database.destroy();
      await dropDatabase();
    };
  });

  afterAll(() => drop());

  /** The ways of naming things, in the order of a language. */
  const ordered = async (locale: Locale, things: readonly (readonly Name[])[]): Promise<string[]> => {
    const rows: { names: Name[] }[] = await database.query(
      `SELECT t.names FROM jsonb_array_elements($1::jsonb) t(names) ORDER BY ${localeSql('t.names')[locale]}`,
      [JSON.stringify(things)],
    );
    return rows.map(({ names }) => names[0]?.value ?? '');
  };
  const named = (lang: string, value: string, reading?: string): Name[] => [
    { lang, value, kind: 'PRIMARY' },
    ...(reading === undefined ? [] : [{ lang: 'ja-Hira', value: reading, kind: 'READING' }]),
  ];
  const turned = <T>(items: readonly T[]) => [...items].reverse();

  it('chooses the text that is shown in the language', async () => {
    const name = fc.record({
      lang: fc.constantFrom('vi', 'ja', 'en', 'ja-Latn', 'de'),
      value: fc.stringMatching(/^[a-zđ東]{1,5}$/),
      kind: fc.constantFrom('PRIMARY', 'ALIAS', 'FORMER', 'ACRONYM', 'READING'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(name, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(Locale.VI, Locale.JA),
        async (names, locale) => {
          const sql = (localeSql('t.names')[locale] ?? '').replace(/ COLLATE .*/, '');
          const [{ text }] = await database.query(`SELECT ${sql} AS text FROM (SELECT $1::jsonb AS names) t`, [
            JSON.stringify(names),
          ]);
          expect(text).toBe(chooseText(names, locale).value);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('orders Vietnamese names by the Vietnamese alphabet: đ after d, ă and â after a, tones last', async () => {
    const names = ['Anh', 'Ánh', 'Ăn', 'Ân', 'Da', 'Dũng', 'Đa', 'Đào', 'Em', 'Ôn', 'Ơn', 'Tu', 'Tú', 'Tư'];
    const expected = ['Anh', 'Ánh', 'Ăn', 'Ân', 'Da', 'Dũng', 'Đa', 'Đào', 'Em', 'Ôn', 'Ơn', 'Tu', 'Tú', 'Tư'];
    expect(
      await ordered(
        Locale.VI,
        turned(names).map((value) => named('vi', value)),
      ),
    ).toEqual(expected);
    const rows: { value: string }[] = await database.query(
      'SELECT value FROM unnest($1::text[]) value ORDER BY value COLLATE "und-x-icu"',
      [names],
    );
    expect(rows.map(({ value }) => value)).not.toEqual(expected);
  });

  it('orders the six tones as Vietnamese dictionaries do', async () => {
    const tones = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ'];
    expect(
      await ordered(
        Locale.VI,
        turned(tones).map((value) => named('vi', value)),
      ),
    ).toEqual(tones);
  });

  it('orders Vietnamese names by the family name first, as they are written', async () => {
    const names = ['Đặng Thị Đào', 'Đinh Văn An', 'Lê Văn Bình', 'Nguyễn Thị Ánh', 'Nguyễn Văn An', 'Trần An'];
    expect(
      await ordered(
        Locale.VI,
        turned(names).map((value) => named('vi', value)),
      ),
    ).toEqual(names);
  });

  it('orders Japanese names by their kana reading, whatever their kanji', async () => {
    const names = [
      named('ja', '安部 三郎', 'あべ さぶろう'),
      named('ja', '伊藤 花', 'いとう はな'),
      named('ja', 'グエン・マイン・フン'),
      named('ja', '佐藤', 'さとう'),
      named('ja', '佐藤 一郎', 'さとう いちろう'),
      named('ja', '鈴木 花', 'すずき はな'),
      named('ja', '東 太郎', 'ひがし たろう'),
      named('ja', '渡辺 健', 'わたなべ けん'),
    ];
    const expected = names.map(([name]) => name?.value);
    expect(await ordered(Locale.JA, turned(names))).toEqual(expected);
    const rows: { value: string }[] = await database.query(
      'SELECT value FROM unnest($1::text[]) value ORDER BY value COLLATE "und-x-icu"',
      [expected],
    );
    expect(rows.map(({ value }) => value)).not.toEqual(expected);
  });

  it('orders Japanese names of one reading by their kanji, a shorter reading before them all', async () => {
    const names = [
      named('ja', '小林', 'こばやし'),
      named('ja', '阿部 光', 'あべ ひかる'),
      named('ja', '安部 光', 'あべ ひかる'),
    ];
    expect(await ordered(Locale.JA, [...names, named('ja', '安倍', 'あべ')])).toEqual([
      '安倍',
      '阿部 光',
      '安部 光',
      '小林',
    ]);
  });

  it('holds a text of any length in an index', async () => {
    await database.query(`CREATE TABLE long_name (names jsonb)`);
    await database.query(`CREATE INDEX ON long_name ((${localeSql('names' as 't.names').ja}))`);
    const long = JSON.stringify(named('ja', '長𠮟'.repeat(20_000), 'なが'.repeat(20_000)));
    await database.query('INSERT INTO long_name VALUES ($1)', [long]);
    expect(await database.query('SELECT count(*)::int AS count FROM long_name')).toEqual([{ count: 1 }]);
  });
});
