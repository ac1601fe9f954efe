import { errorCatalogue } from '../../../../packages/errors/src/catalogue';
import { userErrorCatalogue } from '../../../../packages/errors/src/user-error-catalogue';
import type { Language } from '../languages/language';
import { jaMeanings } from './meanings.ja';
import { viMeanings } from './meanings.vi';
import { jaUserMeanings } from './user-meanings.ja';
import { viUserMeanings } from './user-meanings.vi';

/** What an error code means, and what to do about it. */
export interface Meaning {
  readonly meaning: string;
  readonly remedy: string;
}

/** A code of the catalogue. */
export interface ExplainedCode {
  readonly code: string;
  readonly meaning: string;
  /** What to do; undefined of a code of `userErrors`, whose message says it. */
  readonly remedy: string | undefined;
  /** Whether the same may be asked again, once `extensions.retryAfterMs` is over. */
  readonly isRetryable: boolean;
}

const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, Meaning>>>> = {
  en: errorCatalogue,
  ja: jaMeanings,
  vi: viMeanings,
};

const USER_CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: userErrorCatalogue,
  ja: jaUserMeanings,
  vi: viUserMeanings,
};

/** What a code means in a language; undefined when the catalogue has no such code. */
export function meaningOf(code: string, language: Language): Meaning | undefined {
  return CATALOGUES[language][code];
}

/** Every `extensions.code` of an error, in the catalogue's order. */
export function allCodes(language: Language): readonly ExplainedCode[] {
  return Object.entries(CATALOGUES[language]).map(([code, { meaning, remedy }]) => ({
    code,
    meaning,
    remedy,
    isRetryable: remedy.includes('retryAfterMs'),
  }));
}

/** Every `code` of `userErrors`, by which actions say why they were not carried out. */
export function allUserCodes(language: Language): readonly ExplainedCode[] {
  return Object.entries(USER_CATALOGUES[language]).map(([code, meaning]) => ({
    code,
    meaning,
    remedy: undefined,
    isRetryable: false,
  }));
}
