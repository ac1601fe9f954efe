/** Stands between two letters of a word at a place from which the word can also be found: `東·京`, `to·kyo`. */
export const SOFT_BOUNDARY = '·';

type Rule = readonly [spelling: RegExp, folded: string];

/** Doubled letters, also across a soft boundary; not mm, to which nm folds: `gunma` and `gumma`. */
const DOUBLED: Rule = [/([a-ln-z])(·?)\1+/g, '$2$1'];

/** One spelling for what Hepburn, Kunrei and everyday romanisation write differently, in order. */
const RULES: readonly Rule[] = [
  DOUBLED,
  [/o(?:·?u)/g, 'o'],
  [/dj|dz/g, 'z'],
  [/shi/g, 'si'],
  [/sh(?=[aueo])/g, 'sy'],
  [/chi/g, 'ti'],
  [/ch(?=[aueo])/g, 'ty'],
  [/tsu/g, 'tu'],
  [/fu/g, 'hu'],
  [/ji|di/g, 'zi'],
  [/jy?(?=[aueo])/g, 'zy'],
  DOUBLED,
  [/oh(?![aeiouy])/g, 'o'],
  [/n(?=·?[bpm])/g, 'm'],
];

/** Matches where any rule does: most words are changed by none, and are not tried one rule after the other. */
const ANY_SPELLING = new RegExp([...new Set(RULES)].map(([{ source }]) => source).join('|'));

/** Folds the spellings of romanised Japanese in a word of plain Latin letters; soft boundaries stay. */
export function foldRomanisation(word: string): string {
  if (!ANY_SPELLING.test(word)) return word;
  return RULES.reduce((text, [spelling, folded]) => text.replace(spelling, folded), word);
}

/** Ends of a word that fold otherwise once the next letter is there: what follows `tosh` may make it `tosi` or `tosy`. */
const OPEN_ENDS: readonly (readonly [end: RegExp, continued: readonly string[]])[] = [
  [/sh$/, ['si', 'sy']],
  [/t?c+h?$/, ['ti', 'ty']],
  [/ts$/, ['tu']],
  [/f$/, ['hu']],
  [/d?jy?$/, ['zi', 'zy']],
  [/d$/, ['zi', 'zu']],
  [/n$/, ['mb', 'mp', 'mm']],
];

/** The same for kana: a small one may follow, `ジ` become `ジャ`; between kanji `ケ` is read as `が`. */
const OPEN_KANA: readonly (readonly [end: RegExp, continued: readonly string[]])[] = [
  [/(?<=\p{Script=Han})ke$/u, ['ga']],
  [/(?<=[b-df-hj-np-tv-z])i$/, ['y']],
  [/hu$/, ['f']],
  [/(?<=v)u$/, ['']],
  [/te$/, ['ti', 'ty']],
  [/de$/, ['zi', 'dy']],
  [/to$/, ['tu']],
  [/do$/, ['du']],
  [/tu$/, ['ts']],
  [/(?<=[kg])u$/, ['w']],
  [/(?<![b-df-hj-mp-tv-z])u$/, ['w']],
  [/(?<![b-df-hj-np-tv-z])i$/, ['y']],
];

/**
 * The folded beginnings that the words have which begin with a text: its own first, then those of its open end.
 *
 * @param isKana whether the text ends in kana
 */
export function foldedBeginnings(text: string, isKana: boolean): string[] {
  const ends = isKana ? [...OPEN_KANA, ...OPEN_ENDS] : OPEN_ENDS;
  const [end, continued = []] = ends.find(([pattern]) => pattern.test(text)) ?? [];
  const base = end ? text.replace(end, '') : text;
  return [foldRomanisation(text), ...continued.map((rest) => foldRomanisation(base + rest))];
}
