import { romaniseKana } from './kana';
import { toPlainText } from './plain-text';
import { foldRomanisation, SOFT_BOUNDARY } from './romanisation';

/**
 * Folds a name of any script into the form in which names are compared.
 *
 * The same function makes what is stored and what is asked, so both always agree. Whoever changes a step raises
 * `FOLD_VERSION`. Steps, in order:
 *
 * | step | example |
 * |---|---|
 * | compatibility forms (NFKC), voicing marks that stand alone | `ＦＰＴ` → `FPT`, `ﾄｳｷｮｳ` → `トウキョウ`, `か゛` → `が` |
 * | invisible characters: variation selectors, joiners, soft hyphens | `葛󠄀` → `葛` |
 * | lower case | `FPT` → `fpt` |
 * | letters that do not decompose | `Đại` → `dại`, `Øst` → `ost`, `Straße` → `strasse` |
 * | marks on letters | `huế` → `hue`, `tōkyō` → `tokyo`; the marks of kana stay: `が` is not `か` |
 * | apostrophes within a word | `Ken’ichi` → `kenichi` |
 * | forms of one kanji | `髙橋` → `高橋`, `佐々木` → `佐佐木`, `霞ヶ関` → `霞が関` |
 * | kana to romanised letters, long marks and small tsu dropped | `トーキョー` → `tokyo`, `がっこう` → `gakou` |
 * | doubled letters and long vowels: aa, ii, uu, ee, oo, ou, oh | `toukyou`, `tookyoo` → `tokyo`; `Satoh` → `sato`; `Hokkaidō` → `hokaido` |
 * | Hepburn to Kunrei: shi, sha, chi, cha, tsu, fu, ji, ja, di | `shinjuku` → `sinzyuku`, `Fuji` → `huzi` |
 * | n before b, p, m | `shinbun`, `shimbun` → `simbun` |
 * | punctuation | `R&D-Center` → `r d center` |
 *
 * Latin letters of any language go through the same steps; since both sides do, Vietnamese and English lose nothing but
 * the difference between a few spellings that no two words of theirs tell apart.
 *
 * @returns words joined by single spaces; empty when the text holds no letter or digit
 */
export function searchKey(text: string): string {
  return foldedWords(text)
    .map(({ folded }) => folded.replaceAll(SOFT_BOUNDARY, ''))
    .join(' ');
}

/** A word of a text: what stands between blanks and punctuation. */
export interface FoldedWord {
  /** Its folded form, with a soft boundary at each place inside it from which it can also be found. */
  readonly folded: string;
  /** Its plain form, romanised but not folded, without soft boundaries. */
  readonly plain: string;
  /** Whether it is kana alone, which are written without blanks. */
  readonly isKana: boolean;
  /** Whether its last letter is kana. */
  readonly endsInKana: boolean;
}

const RUN = /\p{Script=Han}|[\p{Script=Hiragana}ー]+|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}ー]]+/gv;
const KANA = /^[\p{Script=Hiragana}ー]/v;
const LETTER = /[\p{L}\p{N}]/u;

/** The words of a text in the order in which they stand. */
export function foldedWords(text: string): FoldedWord[] {
  const plain = toPlainText(text);
  const words: { parts: string[]; isKana: boolean; endsInKana: boolean }[] = [];
  let end = -1;
  for (const { 0: run, index } of plain.matchAll(RUN)) {
    if (!LETTER.test(run)) continue;
    const isKana = KANA.test(run);
    const parts = isKana ? romaniseKana(run) : [run];
    const last = words.at(-1);
    if (last && index === end) {
      last.parts.push(...parts);
      last.isKana &&= isKana;
      last.endsInKana = isKana;
    } else {
      words.push({ parts, isKana, endsInKana: isKana });
    }
    end = index + run.length;
  }
  return words
    .filter(({ parts }) => parts.length > 0)
    .map(({ parts, isKana, endsInKana }) => ({
      folded: foldRomanisation(parts.join(SOFT_BOUNDARY)),
      plain: parts.join(''),
      isKana,
      endsInKana,
    }));
}
