import { SOFT_BOUNDARY } from './romanisation';
import { foldedWords } from './search-key';

/** Raised with each change of the fold or of the document's form; rows with an older one are folded anew. */
export const FOLD_VERSION = 2;

/** Where in a name a key begins. */
export enum KeyPlace {
  /** At the name's first letter. */
  START = 0,
  /** At a later word, kanji or mora. */
  WITHIN = 1,
}

/** A place in a name from which it can be found: its letters from there on, without blanks. */
export interface SearchKey {
  readonly place: KeyPlace;
  readonly letters: string;
  /** After how many letters words end, as bits: bit 3 is set when a word ends after three letters. */
  readonly ends: bigint;
}

/** Letters of a name that are compared from its start on. Longer names are found by these. */
export const START_LETTERS = 240;
/** Letters that are compared from a place within a name. */
export const WITHIN_LETTERS = 40;
const LAST_BIT = 62;

/**
 * The places from which a name can be found.
 *
 * @param first when given, only places where one of these letters stands; the others are not made
 */
export function searchKeys(name: string, first?: ReadonlySet<string>): SearchKey[] {
  const spelled = foldedWords(name).map(({ folded }) => folded.split(SOFT_BOUNDARY));
  if (first && !spelled.some((parts) => parts.some((part) => first.has(firstLetter(part))))) return [];
  const words = spelled.map((parts) => parts.map((part) => Array.from(part)));
  const letters = words.flat(2);
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const parts of words) {
    for (const part of parts) {
      if (part[0] !== undefined && (first?.has(part[0]) ?? true)) starts.push(at);
      at += part.length;
    }
    ends.push(at);
  }
  return starts.map((start) => ({
    place: start === 0 ? KeyPlace.START : KeyPlace.WITHIN,
    letters: letters.slice(start, start + (start === 0 ? START_LETTERS : WITHIN_LETTERS)).join(''),
    ends: ends
      .filter((end) => end > start && end - start <= LAST_BIT)
      .reduce((bits, end) => bits | bitOf(end - start), 0n),
  }));
}

/** The first letter of a text; empty when it has none. */
export function firstLetter(text: string): string {
  return Array.from(text.slice(0, 2))[0] ?? '';
}

/** The bit of a number of letters in {@link SearchKey.ends}; none for a number beyond its last bit. */
export function bitOf(letters: number): bigint {
  return letters > LAST_BIT ? 0n : 1n << BigInt(letters);
}

const CORRECTABLE = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]{4,32}$/u;

/** Whether a word is of a script and length in which typing errors are looked for. */
export function isCorrectable(word: string): boolean {
  return CORRECTABLE.test(word);
}

/**
 * What a row stores of its names: on the first line the fold's version, ended by a tab, then one line for each distinct key,
 * place, ends and letters parted by tabs, then one line for each word that typing errors are compared with, its folded
 * letters before it. Such a word is not folded, because one wrong letter may change how several fold: `japan` and `jqpan`.
 *
 * The database splits it into the rows of an index; see the search tables in @kakehashi/database.
 */
export function searchDocument(names: readonly string[]): string {
  const lines = new Set<string>();
  for (const name of names) {
    for (const { place, ends, letters } of searchKeys(name)) {
      lines.add(`${place}\t${ends}\t${letters}`);
    }
  }
  for (const name of names) {
    for (const { folded, plain } of foldedWords(name)) {
      const letters = folded.replaceAll(SOFT_BOUNDARY, '');
      for (const word of [plain, letters]) if (isCorrectable(word)) lines.add(`w\t${letters}\t${word}`);
    }
  }
  return [`${FOLD_VERSION}\t`, ...lines].join('\n');
}
