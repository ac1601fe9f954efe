import { chooseText, type Locale, type LocalizedText, LocalizedTextKind } from '@kakehashi/shared-types';

/** What the argument `validAt` of a list of names or titles says. */
export const TEXTS_VALID_AT =
  'Only those in use on that day. One without a period counts as in use always, unless it is a `FORMER` one. Without it all.';

/** What the argument `validAt` of a single name or title says. */
export const TEXT_VALID_AT =
  'The one in use on that day; where none is known to have been, any of all times. Without it today (UTC).';

/** The texts in use on a day, `YYYY-MM-DD`; without a day all. */
export function textsOnDay<T extends LocalizedText>(texts: readonly T[], day: string | null | undefined): T[] {
  return texts.filter((text) => day == null || isInUse(text, day));
}

/**
 * Chooses the text to show as it was on a day, as `chooseText` does among those in use. One whose period says that it was
 * in use then goes before one without a period, and a former one counts as the primary one of its time.
 *
 * @param day `YYYY-MM-DD`; without it today (UTC)
 */
export function chooseTextOnDay<T extends LocalizedText>(
  texts: readonly T[],
  locale: Locale,
  day: string | null | undefined,
): T {
  const isDated = (text: T) => text.period != null;
  if (day == null && !texts.some(isDated)) return chooseText(texts, locale);
  const inUse = textsOnDay(texts, day ?? new Date().toISOString().slice(0, 10));
  if (inUse.length === 0) return chooseText(texts, locale);
  const candidates = [...inUse.filter(isDated), ...inUse.filter((text) => !isDated(text))].map((text) => ({
    text,
    lang: text.lang,
    kind: text.kind === LocalizedTextKind.FORMER ? LocalizedTextKind.PRIMARY : text.kind,
  }));
  return chooseText(candidates, locale).text;
}

function isInUse({ kind, period }: LocalizedText, day: string): boolean {
  if (period == null) return kind !== LocalizedTextKind.FORMER;
  return (period.from === null || period.from <= day) && (period.to === null || period.to > day);
}
