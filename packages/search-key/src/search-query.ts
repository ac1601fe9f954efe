import { toPlainText } from './plain-text';
import { foldedBeginnings, SOFT_BOUNDARY } from './romanisation';
import { bitOf, START_LETTERS, WITHIN_LETTERS } from './search-document';
import { type FoldedWord, foldedWords } from './search-key';

/** Letters with which a key must begin, and where words may end in them. */
export interface SearchForm {
  readonly letters: string;
  /** Bit of the letters' number: a key matches when one of its words ends there. */
  readonly endBit: bigint;
  /** Bits within the last word that is asked for: a key matches too when none of its words ends at one of them. */
  readonly innerBits: bigint;
}

/** A word that is asked for, or several that must follow one another. */
export interface SearchPhrase {
  /** Its folded letters, without blanks. */
  readonly letters: string;
  /** Its letters before romanised spellings were folded, as typing errors are compared. */
  readonly spelled: string;
  /** Any of these will do. */
  readonly forms: readonly SearchForm[];
}

/** A search text made ready for SQL and for telling which name matched. */
export interface SearchQuery {
  /** The folded text; empty when it holds no letter or digit, and then no name is found. */
  readonly key: string;
  /** The text in plain letters, not romanised: it tells which of two names that fold alike is spelled as it is. */
  readonly plain: string;
  /** The whole text, to be compared with the beginnings of names. */
  readonly whole: SearchPhrase;
  /** Its words, all of which must begin somewhere in the names, in any order; kanji and kana that stand together are one. */
  readonly words: readonly SearchPhrase[];
}

/**
 * Prepares a search text.
 *
 * Blanks do not tell names apart, but a match may pass over one only where it ends with a word: `hanoi` finds `Hà Nội`,
 * `anh` does not find `An Hải`. Kana are written without blanks, so they pass over any.
 */
export function compileSearch(text: string): SearchQuery {
  const words = foldedWords(text);
  const phrases = words.map((word) => phraseOf([word], WITHIN_LETTERS));
  return {
    key: words.map(({ folded }) => folded.replaceAll(SOFT_BOUNDARY, '')).join(' '),
    plain: toPlainText(text).trim(),
    whole: phraseOf(words, START_LETTERS),
    words: phrases.filter(
      ({ letters }, index) =>
        !phrases.some(
          (other, at) => other.letters.startsWith(letters) && (other.letters !== letters || at < index) && at !== index,
        ),
    ),
  };
}

/** A word that is asked for, with known words in its place that it may have been meant to be, each in its folded letters. */
export function correctWord(word: SearchPhrase, known: readonly string[]): SearchPhrase {
  return { ...word, forms: withoutLonger(known.map((letters) => formOf(letters, 0, false))) };
}

/** More ways to put known words in the place of mistyped ones are not compared with the beginnings of names. */
const MOST_WHOLES = 8;

/**
 * The whole text with known words in the place of mistyped ones.
 *
 * @param known mistyped word as it is spelled → folded letters of the words that it may have been meant to be
 * @returns a phrase without forms when more than eight would come of it
 */
export function correctWhole(text: string, known: ReadonlyMap<string, readonly string[]>): SearchPhrase {
  const words = foldedWords(text);
  const meant = words.map((word) => known.get(word.plain)?.map(asFolded) ?? [word]);
  const isTooMany = meant.reduce((product, { length }) => product * length, 1) > MOST_WHOLES;
  const wholes = isTooMany ? [] : meant.reduce<FoldedWord[][]>(everyWay, [[]]);
  const forms = wholes.flatMap((whole) => phraseOf(whole, START_LETTERS).forms);
  return { ...phraseOf(words, START_LETTERS), forms: withoutLonger(forms) };
}

function asFolded(letters: string): FoldedWord {
  return { folded: letters, plain: '', isKana: false, endsInKana: false };
}

function everyWay(before: readonly FoldedWord[][], next: readonly FoldedWord[]): FoldedWord[][] {
  return before.flatMap((words) => next.map((word) => [...words, word]));
}

/** Forms of which none begins with another, so that no key answers twice. */
function withoutLonger(forms: readonly SearchForm[]): SearchForm[] {
  return forms.filter(
    ({ letters }, index) =>
      !forms.some(
        (other, at) => at !== index && letters.startsWith(other.letters) && (letters !== other.letters || at < index),
      ),
  );
}

function phraseOf(words: readonly FoldedWord[], longest: number): SearchPhrase {
  const last = words.at(-1);
  const before = words
    .slice(0, -1)
    .map(({ folded }) => folded.replaceAll(SOFT_BOUNDARY, ''))
    .join('');
  const own = last?.folded.replaceAll(SOFT_BOUNDARY, '') ?? '';
  const beginnings = last ? [own, ...foldedBeginnings(last.plain, last.endsInKana).slice(1)] : [''];
  const isKana = words.every((word) => word.isKana);
  const forms = beginnings.map((beginning) =>
    formOf(
      Array.from(before + beginning)
        .slice(0, longest)
        .join(''),
      Array.from(before).length,
      isKana,
    ),
  );
  return {
    letters: forms[0]?.letters ?? '',
    spelled: words.map(({ plain }) => plain).join(''),
    forms: withoutLonger(forms),
  };
}

function formOf(letters: string, lastWordAt: number, isKana: boolean): SearchForm {
  const length = Array.from(letters).length;
  let innerBits = 0n;
  for (let at = lastWordAt + 1; at < length && !isKana; at++) innerBits |= bitOf(at);
  return { letters, endBit: bitOf(length), innerBits };
}
