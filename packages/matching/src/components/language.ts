import { Locale } from '@kakehashi/shared-types';
import type { Component } from '../component';
import type { Wording } from '../explanation';
import { sharedLanguage } from '../shared-language';
import { UNKNOWN_VALUE } from '../unknown-value';

const VALUES: Readonly<Record<string, number>> = { NATIVE: 1, C2: 1, C1: 0.9, B2: 0.8, B1: 0.6 };

const UNKNOWN: Wording = {
  vi: 'Chưa cho biết ngôn ngữ nào.',
  ja: '言語の記載なし。',
  en: 'Has not said which languages they know.',
};

const NONE: Wording = {
  vi: 'Không có ngôn ngữ chung.',
  ja: '共通の言語なし。',
  en: 'No language in common.',
};

const NATIVE: Wording = { vi: 'tiếng mẹ đẻ', ja: '母語', en: 'first language' };

/** The level in the best known language of the challenge; half where they have named no language. */
export const language: Component = {
  name: 'LANGUAGE',
  value: (candidate, needs) => {
    if (candidate.languages.length === 0) return UNKNOWN_VALUE;
    return VALUES[sharedLanguage(candidate, needs)?.level ?? ''] ?? 0;
  },
  explain: (candidate, needs, locale) => {
    if (candidate.languages.length === 0) return UNKNOWN[locale];
    const shared = sharedLanguage(candidate, needs);
    if (!shared) return NONE[locale];
    const name = nameOf(shared.lang, locale);
    const level = shared.level === 'NATIVE' ? NATIVE[locale] : shared.level;
    return {
      vi: `Biết ${name} (${level}), ngôn ngữ của bài toán.`,
      ja: `課題の言語である${name}ができる（${level}）。`,
      en: `Knows ${name} (${level}), a language of the challenge.`,
    }[locale];
  },
};

/** Made once for each locale: making one takes longer than all else that is told of somebody. */
const names = new Map<Locale, Intl.DisplayNames>();

function nameOf(lang: string, locale: Locale): string {
  const known = names.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language' });
  names.set(locale, known);
  const name = known.of(lang) ?? lang;
  // Intl names languages as they stand in a list: Vietnamese has them in small letters within a sentence.
  return locale === Locale.VI ? name.replace(/^Tiếng /, 'tiếng ') : name;
}
