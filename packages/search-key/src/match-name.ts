import { toPlainText } from './plain-text';
import { firstLetter, KeyPlace, type SearchKey, searchKeys } from './search-document';
import type { SearchPhrase, SearchQuery } from './search-query';

/** Why a name was found, best first. */
export type SearchRule = 'EXACT' | 'PREFIX' | 'WORDS' | 'SIMILAR';

/** What a search text came to mean, once it was compared with the words that there are. */
export interface ResolvedSearch extends SearchQuery {
  /** Whether a word stands for known words that are similar to it. */
  readonly isSimilar: boolean;
}

/** Tells by which rule a single name answers a search; null when it does not by itself. */
export function matchName(name: string, search: ResolvedSearch): SearchRule | null {
  const { key, whole, words, isSimilar } = search;
  if (key === '') return null;
  const keys = searchKeys(name, firstLettersOf(search));
  const isWhole = keys.some(
    (at) => at.place === KeyPlace.START && at.letters === whole.letters && doesMatch(at, whole),
  );
  if (isWhole) return 'EXACT';
  if (keys.some((at) => at.place === KeyPlace.START && doesMatch(at, whole))) return 'PREFIX';
  if (!words.every((word) => keys.some((at) => doesMatch(at, word)))) return null;
  return isSimilar ? 'SIMILAR' : 'WORDS';
}

const firstLetters = new WeakMap<ResolvedSearch, ReadonlySet<string>>();

/** The letters with which what is asked for begins: keys that begin with another need not be compared. */
function firstLettersOf(search: ResolvedSearch): ReadonlySet<string> {
  const forms = () => [search.whole, ...search.words].flatMap((phrase) => phrase.forms);
  const known = firstLetters.get(search) ?? new Set(forms().map(({ letters }) => firstLetter(letters)));
  firstLetters.set(search, known);
  return known;
}

function doesMatch({ letters, ends }: SearchKey, { forms }: SearchPhrase): boolean {
  return forms.some(
    (form) => letters.startsWith(form.letters) && ((ends & form.endBit) !== 0n || (ends & form.innerBits) === 0n),
  );
}

const BEST_FIRST: readonly SearchRule[] = ['EXACT', 'PREFIX', 'WORDS', 'SIMILAR'];

/**
 * The name that answers a search best, and by which rule. Of equals the one that is spelled like the text, else one of
 * its script, else the first. Null when none does by itself.
 */
export function bestMatch<N extends { readonly value: string }>(
  names: readonly N[],
  search: ResolvedSearch,
): { readonly name: N; readonly rule: SearchRule } | null {
  const matches = names.map((name) => ({ name, rule: matchName(name.value, search) }));
  for (const rule of BEST_FIRST) {
    const equals = matches.filter((match) => match.rule === rule).map(({ name }) => name);
    const name = equals.length > 1 ? mostAlike(equals, search.plain) : equals[0];
    if (name) return { name, rule };
  }
  return null;
}

const KANA = /\p{Script=Hiragana}/u;

function mostAlike<N extends { readonly value: string }>(names: readonly N[], plain: string): N | undefined {
  const likeness = names.map(({ value }) => likenessOf(toPlainText(value), plain));
  return names[likeness.indexOf(Math.max(...likeness))];
}

function likenessOf(name: string, text: string): number {
  if (name.includes(text)) return 2;
  return KANA.test(name) === KANA.test(text) ? 1 : 0;
}
