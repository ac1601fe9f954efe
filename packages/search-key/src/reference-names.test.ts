import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { toHiragana, toKatakana } from 'wanakana';
import { matchName } from './match-name';
import { searchKey } from './search-key';
import { compileSearch } from './search-query';

const REFERENCE_DATA = join(__dirname, '../../../../shared/data');

/** Names that stand in public registers, so that the properties are tested where the reference data is not. */
const REAL_NAMES = [
  ...[
    'Đại học Huế',
    'Trường Đại học Bách khoa Hà Nội',
    'Viện Hàn lâm Khoa học và Công nghệ Việt Nam',
    'Nguyễn Mạnh Hùng',
  ],
  ...[
    '東京理科大学',
    'とうきょうりかだいがく',
    'トウキョウリカダイガク',
    'Tōkyō Rika Daigaku',
    'Tokyo University of Science',
  ],
  ...[
    'ソフトバンク株式会社',
    '国立研究開発法人科学技術振興機構',
    'JST',
    'Ōsaka Daigaku',
    'Kyūshū Kōgyō Daigaku',
    '佐々木',
    'Jun’ichirō Satō',
  ],
];

function readNames(): string[] {
  const names = new Set<string>(REAL_NAMES);
  for (const file of ['ror/ror-vn-v2.jsonl', 'ror/ror-jp-v2.jsonl']) {
    for (const line of readFileSync(join(REFERENCE_DATA, file), 'utf8').split('\n').filter(Boolean)) {
      for (const { value } of JSON.parse(line).names) names.add(value);
    }
  }
  const collect = (value: unknown): void => {
    if (typeof value === 'string') names.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(JSON.parse(readFileSync(join(REFERENCE_DATA, 'names/vi-ja-names.json'), 'utf8')));
  return [...names].filter((name) => searchKey(name) !== '' && name.length <= 200);
}

const hasData = existsSync(join(REFERENCE_DATA, 'ror/ror-jp-v2.jsonl'));
const names = hasData ? readNames() : REAL_NAMES;

const withoutMarks = (name: string) =>
  name
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC');
const fullWidth = (name: string) =>
  name.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');
const isKana = (name: string) => /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u.test(name);

const FORMS: readonly (readonly [string, (name: string) => string])[] = [
  ['itself', (name) => name],
  ['its own folded form', searchKey],
  ['decomposed', (name) => name.normalize('NFD')],
  ['without marks', withoutMarks],
  ['upper-cased', (name) => name.toUpperCase()],
  ['full-width', fullWidth],
  ['in hiragana, if in kana', (name) => (isKana(name) ? toHiragana(name, { convertLongVowelMark: false }) : name)],
  ['in katakana, if in kana', (name) => (isKana(name) ? toKatakana(name) : name)],
];

describe(`each of ${names.length} real names`, () => {
  const missed = (form: (name: string) => string) =>
    names.filter((name) => matchName(name, { ...compileSearch(form(name)), isSimilar: false }) === null);

  it.each(FORMS)('is found by %s', (_form, change) => {
    expect(missed(change)).toEqual([]);
  });

  it('is found by its words in any order', () => {
    expect(missed((name) => name.split(/\s+/).reverse().join(' '))).toEqual([]);
  });

  it('is found by the beginnings of its words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer({ min: 1, max: 8 }), (name, length) => {
        const words = name.split(/[^\p{L}\p{M}\p{N}'’ʼ`]+/u).filter((word) => searchKey(word) !== '');
        const text = words.map((word) => Array.from(word.normalize('NFC')).slice(0, length).join('')).join(' ');
        expect([name, text, matchName(name, { ...compileSearch(text), isSimilar: false })]).not.toEqual([
          name,
          text,
          null,
        ]);
      }),
      { numRuns: hasData ? 5_000 : 200 },
    );
  });
});
