/** A name as the people subgraph stores it. */
export interface StoredName {
  readonly lang: string;
  readonly value: string;
  readonly kind: string;
  readonly family?: string | null;
}

/** What to search for, by kind of spelling. */
export interface SearchTerms {
  /** Whole Vietnamese names, without marks and in small letters. */
  readonly withoutMarks: string[];
  /** Vietnamese given and family names, in this order. */
  readonly givenFirst: string[];
  /** Two kanji: a family name. */
  readonly twoKanji: string[];
  /** Whole names in hiragana. */
  readonly kana: string[];
  /** Whole names in Latin script with one letter of a word exchanged. */
  readonly typingError: string[];
}

/** Makes search terms of people's names. */
export function searchTermsOf(people: readonly (readonly StoredName[])[]): SearchTerms {
  const all = people.flat();
  const values = (lang: string) => all.filter((name) => name.lang === lang).map(({ value }) => value);
  const withoutMarks = values('vi').map(removeMarks);
  return {
    withoutMarks,
    givenFirst: withoutMarks.map((name) => name.split(' ')).map((words) => `${words.at(-1)} ${words[0]}`),
    twoKanji: all.flatMap(({ lang, family }) =>
      lang === 'ja' && family && /^\p{Script=Han}{2}$/u.test(family) ? [family] : [],
    ),
    kana: values('ja-Hira'),
    typingError: [...withoutMarks, ...values('ja-Latn').map(removeMarks)].map(mistype).filter((text) => text !== null),
  };
}

/** A text in small letters without any mark. */
export function removeMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** The text with the third letter of its first word of five or more letters exchanged; null when it has no such word. */
export function mistype(text: string): string | null {
  const word = /\p{L}{5,}/u.exec(text)?.[0];
  if (!word) return null;
  const other = word[2] === 'x' ? 'w' : 'x';
  return text.replace(word, `${word.slice(0, 2)}${other}${word.slice(3)}`);
}
