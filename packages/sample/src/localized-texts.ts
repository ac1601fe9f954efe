import type { LocalizedText, LocalizedTexts, Period } from './values';

/** The forms of a name or text, by language or by what they are. */
export interface TextForms {
  readonly vi?: string;
  readonly ja?: string;
  readonly en?: string;
  /** Kana reading of the Japanese form. */
  readonly hiragana?: string;
  /** Romanised reading of the Japanese form. */
  readonly romanised?: string;
  readonly acronym?: string;
  readonly others?: LocalizedTexts;
}

/** Lists the given forms: Vietnamese, Japanese, its readings, English, acronym, then the others. */
export function texts(forms: TextForms): LocalizedTexts {
  const list: LocalizedText[] = [];
  if (forms.vi !== undefined) list.push({ lang: 'vi', value: forms.vi, kind: 'PRIMARY' });
  if (forms.ja !== undefined) list.push({ lang: 'ja', value: forms.ja, kind: 'PRIMARY' });
  if (forms.hiragana !== undefined) list.push({ lang: 'ja-Hira', value: forms.hiragana, kind: 'READING' });
  if (forms.romanised !== undefined) list.push({ lang: 'ja-Latn', value: forms.romanised, kind: 'READING' });
  if (forms.en !== undefined) list.push({ lang: 'en', value: forms.en, kind: 'PRIMARY' });
  if (forms.acronym !== undefined) list.push({ lang: 'en', value: forms.acronym, kind: 'ACRONYM' });
  if (forms.others !== undefined) list.push(...forms.others);
  return list;
}

/** The texts of a name that all three languages write in the same way, such as a company's brand. */
export function sameInAllLanguages(name: string, forms: TextForms = {}): LocalizedTexts {
  return texts({ vi: name, ja: name, en: name, ...forms });
}

/** Another name in use. */
export function alias(lang: string, value: string): LocalizedText {
  return { lang, value, kind: 'ALIAS' };
}

/** A name no longer in use, and when it was in use. */
export function former(lang: string, value: string, period: Period): LocalizedText {
  return { lang, value, kind: 'FORMER', period };
}
