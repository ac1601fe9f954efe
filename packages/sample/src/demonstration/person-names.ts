import type { PersonName } from '../rows';
import { japaneseFamilyNames, japaneseGivenNames } from './japanese-names';
import type { RowRandom } from './row-random';
import { vietnameseFamilyNames, vietnameseGivenNames } from './vietnamese-names';

/** Draws a Vietnamese name: Vietnamese, Japanese in katakana, English without diacritics; family name first. */
export function drawVietnameseName(random: RowRandom): PersonName[] {
  // Nguyễn is the name of about three in ten; the five most frequent ones are that of about six in ten.
  const frequent = random.weighted([
    [0, 31],
    [random.below(5), 30],
    [random.below(vietnameseFamilyNames.length), 39],
  ] as const);
  const [family, familyKana] = vietnameseFamilyNames[frequent] ?? random.pick(vietnameseFamilyNames);
  const [given, givenKana] = random.pick(vietnameseGivenNames);
  return [
    familyFirst('vi', family, given),
    familyFirst('ja', familyKana, givenKana, '・'),
    familyFirst('en', withoutDiacritics(family), withoutDiacritics(given)),
  ];
}

/** Draws a Japanese name: Vietnamese, kanji, kana, romanised, and English with the given name first. */
export function drawJapaneseName(random: RowRandom): PersonName[] {
  const [family, familyKana, familyLatin] = random.pick(japaneseFamilyNames);
  const [given, givenKana, givenLatin] = random.pick(japaneseGivenNames);
  const [plainFamily, plainGiven] = [withoutDiacritics(familyLatin), withoutDiacritics(givenLatin)];
  return [
    familyFirst('vi', plainFamily, plainGiven),
    familyFirst('ja', family, given, ''),
    { ...familyFirst('ja-Hira', familyKana, givenKana), kind: 'READING' },
    { ...familyFirst('ja-Latn', familyLatin, givenLatin), kind: 'READING' },
    {
      lang: 'en',
      value: `${plainGiven} ${plainFamily}`,
      kind: 'PRIMARY',
      family: plainFamily,
      given: plainGiven,
      displayOrder: 'GIVEN_FIRST',
    },
  ];
}

function familyFirst(lang: string, family: string, given: string, separator = ' '): PersonName {
  return { lang, value: family + separator + given, kind: 'PRIMARY', family, given, displayOrder: 'FAMILY_FIRST' };
}

/** Folds to plain letters; đ does not decompose, so it is folded by itself. */
export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/’/g, '');
}
