import { KeyPlace, type SearchKey, searchKeys } from './search-document';
import type { SearchPhrase, SearchQuery } from './search-query';

/** Why a name was found, best first. */
export type SearchRule = 'EXACT' | 'PREFIX' | 'WORDS' | 'SIMILAR';

/** What a search text came to mean, once it was compared with the words that there are. */
export interface ResolvedSearch extends SearchQuery {
  /** Whether a word stands for known words that are similar to it. */
  readonly isSimilar: boolean;
}

/** Tells by which rule a single name answers a search; null when it does not by itself. */
export function matchName(name: string, { key, whole, words, isSimilar }: ResolvedSearch): SearchRule | null {
  if (key === '') return null;
  const keys = searchKeys(name);
  const isWhole = keys.some(
    (at) => at.place === KeyPlace.START && at.letters === whole.letters && doesMatch(at, whole),
  );
  if (isWhole) return 'EXACT';
  if (keys.some((at) => at.place === KeyPlace.START && doesMatch(at, whole))) return 'PREFIX';
  if (!words.every((word) => keys.some((at) => doesMatch(at, word)))) return null;
  return isSimilar ? 'SIMILAR' : 'WORDS';
}

function doesMatch({ letters, ends }: SearchKey, { forms }: SearchPhrase): boolean {
  return forms.some(
    (form) => letters.startsWith(form.letters) && ((ends & form.endBit) !== 0n || (ends & form.innerBits) === 0n),
  );
}
