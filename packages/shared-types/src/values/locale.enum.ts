import { registerEnumType } from 'type-graphql';

/** A language of the answers; the value is its BCP 47 tag. A new market's language is one more entry. */
export enum Locale {
  VI = 'vi',
  JA = 'ja',
  EN = 'en',
}

registerEnumType(Locale, {
  name: 'Locale',
  description: 'A language in which names and titles can be asked for.',
  valuesConfig: {
    VI: { description: 'Vietnamese (BCP 47 `vi`).' },
    JA: { description: 'Japanese (BCP 47 `ja`).' },
    EN: { description: 'English (BCP 47 `en`).' },
  },
});

/** The language of an answer when neither argument nor `Accept-Language` asks for one we have. */
export const FALLBACK_LOCALE = Locale.EN;

/**
 * Chooses the locale of a request from its `Accept-Language` header (RFC 9110).
 *
 * @param header such as `ja-JP,ja;q=0.9,en;q=0.5`; absent or unreadable means the fallback
 */
export function localeFromHeader(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters
        .map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1])
        .find(Boolean);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  const locales = Object.values(Locale);
  for (const { language } of wanted) {
    const locale = locales.find((candidate) => candidate === language);
    if (locale) return locale;
  }
  return FALLBACK_LOCALE;
}
