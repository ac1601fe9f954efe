import type { Locale } from '../values/locale.enum';

/** What a value is called in a language; null when that is not known. */
export type ValueLabel = (value: string, locale: Locale) => string | null;

const SHAPES = { region: /^[A-Z]{2}$/, currency: /^[A-Z]{3}$/ } as const;

/** The names of countries (ISO 3166-1) or currencies (ISO 4217) as the Unicode CLDR has them in each language. */
export function codeLabel(type: keyof typeof SHAPES): ValueLabel {
  const names = new Map<Locale, Intl.DisplayNames>();
  return (value, locale) => {
    if (!SHAPES[type].test(value)) return null;
    const known = names.get(locale) ?? new Intl.DisplayNames([locale], { type, fallback: 'none' });
    names.set(locale, known);
    return known.of(value) ?? null;
  };
}

/** The value of an enum in words, `FIRST_STAGE_RESEARCHER` as `First stage researcher`; English in every language. */
export const enumLabel: ValueLabel = (value) => {
  const words = value.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
