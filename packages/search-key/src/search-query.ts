import { isIdeograph, searchKey, wordsOf } from './search-key';

/** Why a name was found: the whole name, its beginning, or a word in it beginning so for every word asked for. */
export type SearchRule = 'EXACT' | 'PREFIX' | 'WORDS';

/** A search text made ready for SQL and for telling which name matched. */
export interface SearchQuery {
  /** The folded text; empty when it holds no letter or digit, and then nothing is found. */
  readonly key: string;
  /** Patterns for `LIKE` on a search document, all of which must hold. */
  readonly patterns: readonly string[];
  /** Pattern that holds when one whole name equals the text. */
  readonly exactPattern: string;
  /** Pattern that holds when a name begins with the text. */
  readonly prefixPattern: string;
}

/**
 * The text that is stored and indexed for an entity: one folded name a line, each between blanks.
 *
 * A GIN index with `gin_trgm_ops` on it serves every pattern of {@link compileSearch}, down to a single kanji, because
 * each word, and each kanji, begins after a blank.
 */
export function searchDocument(names: readonly string[]): string {
  const lines = new Set(names.map(searchKey).filter((key) => key !== ''));
  return lines.size === 0 ? '' : `\n${[...lines].map((key) => ` ${key} `).join('\n')}\n`;
}

/**
 * Prepares a search text. Every word must begin some word of the names, in any order; kanji and kana that stand
 * together must stand together in the name.
 *
 * The patterns need no escaping: a key holds letters, digits and blanks only.
 */
export function compileSearch(text: string): SearchQuery {
  const words = wordsOf(text);
  const phrases: string[] = [];
  let isInsideRun = false;
  for (const word of words) {
    const isOne = isIdeograph(word);
    if (isOne && isInsideRun) phrases[phrases.length - 1] += ` ${word}`;
    else phrases.push(word);
    isInsideRun = isOne;
  }
  const key = words.join(' ');
  return {
    key,
    patterns: [...new Set(phrases)].map((phrase) => `% ${phrase}%`),
    exactPattern: `%\n ${key} \n%`,
    prefixPattern: `%\n ${key}%`,
  };
}

/** Tells by which rule a single name answers a search; null when it does not by itself. */
export function matchName(name: string, query: SearchQuery): SearchRule | null {
  if (query.key === '') return null;
  const key = searchKey(name);
  if (key === query.key) return 'EXACT';
  if (key.startsWith(query.key)) return 'PREFIX';
  const line = ` ${key} `;
  return query.patterns.every((pattern) => line.includes(pattern.slice(1, -1))) ? 'WORDS' : null;
}
