/**
 * Folds a name of any script into the form in which names are compared.
 *
 * The same function makes the stored key and the key of a query, so both always agree. Steps, in order:
 *
 * | step | example |
 * |---|---|
 * | compatibility forms (NFKC) | `ＦＰＴ` → `FPT`, `ﾄｳｷｮｳ` → `トウキョウ` |
 * | lower case | `FPT` → `fpt` |
 * | letters that do not decompose | `Đại` → `dại`, `Øst` → `ost`, `Straße` → `strasse` |
 * | marks on letters | `huế` → `hue`, `tōkyō` → `tokyo`; the marks of kana stay: `が` is not `か` |
 * | katakana to hiragana, without the length mark | `トーキョー` → `ときょ` |
 * | long vowels: ou, oo, uu | `toukyou`, `tookyoo` → `tokyo`; `とうきょう` → `ときょ` |
 * | punctuation | `R&D-Center` → `r d center` |
 * | one word per kanji or kana, so that any part of an unspaced name can be found | `東京大学` → `東 京 大 学` |
 *
 * @returns words joined by single spaces; empty when the text holds no letter or digit
 */
export function searchKey(text: string): string {
  return wordsOf(text).join(' ');
}

/** Letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

const WORD = /[\p{Script=Han}\p{Script=Hiragana}]|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}]]+/gv;
const LETTER_OF_ITS_OWN = /^[\p{Script=Han}\p{Script=Hiragana}]$/v;
const KATAKANA_TO_HIRAGANA = 0x60;

/** Whether a word of a key is a single kanji or kana. */
export function isIdeograph(word: string): boolean {
  return LETTER_OF_ITS_OWN.test(word);
}

/** The words of a text in folded form, in the order in which they stand. */
export function wordsOf(text: string): string[] {
  const folded = text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[đðøłħıßæœþ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_TO_HIRAGANA))
    .replace(/(?<=[\p{Script=Hiragana}])ー/gu, '')
    .replace(/(?<=[おこそとのほもよろをごぞどぼぽょ])[うお]/g, '')
    .replace(/(?<=[うくすつぬふむゆるぐずづぶぷゅ])う/g, '')
    .replace(/ou|oo/g, 'o')
    .replace(/uu/g, 'u');
  return folded.match(WORD) ?? [];
}
