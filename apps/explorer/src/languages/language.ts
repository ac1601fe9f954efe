/** The languages of the page, with their own names. */
export const LANGUAGES = { vi: 'Tiếng Việt', ja: '日本語', en: 'English' } as const;

export type Language = keyof typeof LANGUAGES;

const KEY = 'kakehashi:language';

/** The language that was chosen last; else the first of the browser's that there is; else English. */
export function preferredLanguage(): Language {
  const wanted = [localStorage.getItem(KEY), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((tag): tag is Language => tag !== null && tag in LANGUAGES) ?? 'en';
}

/** Remembers a language, and tells readers aloud and the browser which one the page is in. */
export function applyLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
}
