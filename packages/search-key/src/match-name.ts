import { toPlainText } from './plain-text';
import { firstLetter, KeyPlace, type SearchKey, searchKeys } from './search-document';
import type { SearchPhrase, SearchQuery } from './search-query';

/** Why a name was found, best first. */
export type SearchRule = 'EXACT' | 'PREFIX' | 'WORDS' | 'SIMILAR';

/**
 * What a search text came to mean, once it was compared with the words that there are. Its whole and its words have known
 * words in the place of mistyped ones.
 */
export interface ResolvedSearch extends SearchQuery {
  /** Whether some word was taken for mistyped. */
  readonly isSimilar: boolean;
}

/** What comparing names with a search found out so far. The rows of a page stand in the order of names, so many recur. */
interface Comparison {
  /** The letters with which what is asked for begins: keys that begin with another need not be compared. */
  readonly firstLetters: ReadonlySet<string>;
  readonly rules: Map<string, SearchRule | null>;
  readonly likeness: Map<string, number>;
}

const comparisons = new WeakMap<ResolvedSearch, Comparison>();

function comparisonOf(search: ResolvedSearch): Comparison {
  const known = comparisons.get(search);
  if (known) return known;
  const forms = [search.whole, ...search.words].flatMap((phrase) => phrase.forms);
  const comparison = {
    firstLetters: new Set(forms.map(({ letters }) => firstLetter(letters))),
    rules: new Map(),
    likeness: new Map(),
  };
  comparisons.set(search, comparison);
  return comparison;
}

/** Tells by which rule a single name answers a search; null when it does not by itself. */
export function matchName(name: string, search: ResolvedSearch): SearchRule | null {
  const { firstLetters, rules } = comparisonOf(search);
  const known = rules.get(name);
  const rule = known === undefined ? findRule(name, search, firstLetters) : known;
  rules.set(name, rule);
  return rule;
}

function findRule(
  name: string,
  { key, whole, words, isSimilar }: ResolvedSearch,
  firstLetters: ReadonlySet<string>,
): SearchRule | null {
  if (key === '') return null;
  const keys = searchKeys(name, firstLetters);
  const begun = keys.filter((at) => at.place === KeyPlace.START && doesMatch(at, whole));
  if (begun.length === 0 && !words.every((word) => keys.some((at) => doesMatch(at, word)))) return null;
  if (isSimilar) return 'SIMILAR';
  if (begun.length === 0) return 'WORDS';
  return begun.some(({ letters }) => letters === whole.letters) ? 'EXACT' : 'PREFIX';
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
    const name = equals.length > 1 ? mostAlike(equals, search) : equals[0];
    if (name) return { name, rule };
  }
  return null;
}

const KANA = /\p{Script=Hiragana}/u;

function mostAlike<N extends { readonly value: string }>(names: readonly N[], search: ResolvedSearch): N | undefined {
  const { likeness } = comparisonOf(search);
  for (const { value } of names) {
    if (!likeness.has(value)) likeness.set(value, likenessOf(toPlainText(value), search.plain));
  }
  const most = Math.max(...names.map(({ value }) => likeness.get(value) ?? 0));
  return names.find(({ value }) => likeness.get(value) === most);
}

function likenessOf(name: string, text: string): number {
  if (name.includes(text)) return 2;
  return KANA.test(name) === KANA.test(text) ? 1 : 0;
}
