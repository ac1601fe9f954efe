import { FALLBACK_LOCALE, Locale } from './locale.enum';

/** How texts are ordered for the readers of a language. */
export interface LocaleOrder {
  /** Collation of PostgreSQL, from ICU. */
  readonly collation: string;
  /** The languages in which a text is looked for, the best first. */
  readonly languages: readonly string[];
  /** BCP 47 tags of the readings by which a text is ordered before itself; none where it is ordered as it is written. */
  readonly readings: readonly string[];
}

/**
 * How names and titles are ordered in each language but the fallback one, whose order is the lists' own. Vietnamese: đ
 * after d, ă and â after a, tones last. Japanese: by kana reading, then by kanji.
 */
export const LOCALE_ORDERS: Readonly<Partial<Record<Locale, LocaleOrder>>> = {
  [Locale.VI]: { collation: 'vi-x-icu', languages: [Locale.VI, FALLBACK_LOCALE], readings: [] },
  [Locale.JA]: { collation: 'ja-x-icu', languages: [Locale.JA, FALLBACK_LOCALE], readings: ['ja-Hira', 'ja-Kana'] },
};
