import type { PersonName, PersonRow } from '../rows';
import { oneOfTheArticles, vietnamInvestmentReview, vietnamNet } from '../sources';
import type { Provenance } from '../values';
import { personId } from './identifiers';

/** How a Vietnamese person's name is written; family name first in every language. */
function vietnameseNames(vi: readonly [string, string], en: readonly [string, string], katakana: string): PersonName[] {
  const [kanaFamily = '', ...kanaGiven] = katakana.split('・');
  const name = (lang: string, family: string, given: string, separator = ' '): PersonName => ({
    lang,
    value: `${family}${separator}${given}`,
    kind: 'PRIMARY',
    family,
    given,
    displayOrder: 'FAMILY_FIRST',
  });
  return [name('vi', ...vi), name('ja', kanaFamily, kanaGiven.join('・'), '・'), name('en', ...en)];
}

/** How a Japanese person's name is written; Japanese as one word, in English here as the source orders it. */
function japaneseNames(
  kanji: readonly [string, string],
  hiragana: readonly [string, string],
  [family, given]: readonly [string, string],
  englishOrder: PersonName['displayOrder'],
): PersonName[] {
  const order = 'FAMILY_FIRST';
  const familyFirst = { value: `${family} ${given}`, family, given, displayOrder: order } as const;
  return [
    { lang: 'vi', kind: 'PRIMARY', ...familyFirst },
    { lang: 'ja', value: kanji.join(''), kind: 'PRIMARY', family: kanji[0], given: kanji[1], displayOrder: order },
    {
      lang: 'ja-Hira',
      value: hiragana.join(' '),
      kind: 'READING',
      family: hiragana[0],
      given: hiragana[1],
      displayOrder: order,
    },
    { lang: 'ja-Latn', kind: 'READING', ...familyFirst },
    {
      lang: 'en',
      value: englishOrder === order ? `${family} ${given}` : `${given} ${family}`,
      kind: 'PRIMARY',
      family,
      given,
      displayOrder: englishOrder,
    },
  ];
}

/** A holder of a public office: name and country, nothing else. */
const officeHolder = (
  slug: string,
  countryCode: string,
  names: readonly PersonName[],
  provenance: Provenance,
): PersonRow => ({
  id: personId(slug),
  orcid: null,
  names,
  countryCode,
  careerStage: null,
  biography: [],
  externalIds: [],
  visibility: 'PUBLIC',
  provenance,
});

/** People in public office, with their public role only; see the affiliations. */
export const people: readonly PersonRow[] = [
  officeHolder(
    'nguyen-manh-hung',
    'VN',
    vietnameseNames(['Nguyễn', 'Mạnh Hùng'], ['Nguyen', 'Manh Hung'], 'グエン・マイン・フン'),
    vietnamInvestmentReview(),
  ),
  officeHolder(
    'bui-hoang-phuong',
    'VN',
    vietnameseNames(['Bùi', 'Hoàng Phương'], ['Bui', 'Hoang Phuong'], 'ブイ・ホアン・フオン'),
    vietnamNet(),
  ),
  officeHolder(
    'pham-quang-hieu',
    'JP',
    vietnameseNames(['Phạm', 'Quang Hiệu'], ['Pham', 'Quang Hieu'], 'ファム・クアン・ヒエウ'),
    vietnamNet('Lives in Japan as ambassador: inferred from the office.'),
  ),
  officeHolder(
    'tran-hong-ha',
    'VN',
    vietnameseNames(['Trần', 'Hồng Hà'], ['Tran', 'Hong Ha'], 'チャン・ホン・ハ'),
    oneOfTheArticles(),
  ),
  officeHolder(
    'adachi-masashi',
    'JP',
    japaneseNames(['阿達', '雅志'], ['あだち', 'まさし'], ['Adachi', 'Masashi'], 'FAMILY_FIRST'),
    vietnamInvestmentReview('Kanji and reading come from the Japanese press.'),
  ),
  officeHolder(
    'hashimoto-kazuhito',
    'JP',
    japaneseNames(['橋本', '和仁'], ['はしもと', 'かずひと'], ['Hashimoto', 'Kazuhito'], 'GIVEN_FIRST'),
    vietnamInvestmentReview('Kanji and reading come from JST and the Japanese press.'),
  ),
];
