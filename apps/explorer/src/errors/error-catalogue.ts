import { errorCatalogue } from '../../../../packages/errors/src/catalogue';
import type { Language } from '../languages/language';
import { jaMeanings } from './meanings.ja';
import { viMeanings } from './meanings.vi';

/** What an error code means, and what to do about it. */
export interface Meaning {
  readonly meaning: string;
  readonly remedy: string;
}

const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, Meaning>>>> = {
  en: errorCatalogue,
  ja: jaMeanings,
  vi: viMeanings,
};

/** What a code means in a language; undefined when the catalogue has no such code. */
export function meaningOf(code: string, language: Language): Meaning | undefined {
  return CATALOGUES[language][code];
}
