import { useWorkbench } from '../app/workbench';
import { en } from './en';
import { ja } from './ja';
import type { Language } from './language';
import { vi } from './vi';

/** Every text of the page, in one language. */
export type Words = Readonly<Record<keyof typeof en, string>>;

const CATALOGUES: Readonly<Record<Language, Words>> = { vi, ja, en };

/** The texts of a language. */
export function wordsOf(language: Language): Words {
  return CATALOGUES[language];
}

/** The texts of the page's language. */
export function useWords(): Words {
  return wordsOf(useWorkbench((state) => state.language));
}

/** Fills the places of a text: `fill('{n} rows', { n: '5' })`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
