import { LocalizedTextKind } from '@kakehashi/shared-types';
import { Field, InputType } from 'type-graphql';
import type { Fault } from './refusal';
import { textFaults } from './text-rules';

/** A text with its language, as it is given. */
@InputType({ description: 'A text with its language.' })
export class LocalizedTextInput {
  @Field({ description: 'Language as BCP 47 tag, such as `vi`, `ja`, `ja-Hira`, `ja-Latn`.' })
  lang!: string;

  @Field({ description: 'The text: plain, without markup or control characters.' })
  value!: string;

  @Field(() => LocalizedTextKind, { nullable: true, description: 'What part the text plays; default `PRIMARY`.' })
  kind?: LocalizedTextKind | null;
}

/** A text as it is stored. */
export interface StoredText {
  readonly lang: string;
  readonly value: string;
  readonly kind: LocalizedTextKind;
}

/** Faults of texts in several languages: each well-formed, and one primary text for a language. */
export function localizedTextFaults(texts: readonly LocalizedTextInput[], field: string, longest: number): Fault[] {
  const primary = new Set<string>();
  return texts.flatMap(({ lang, value, kind }, index) => {
    const path = `${field}[${index}]`;
    const tag = canonicalTag(lang);
    const faults = textFaults(value, `${path}.value`, longest);
    if (tag === null) {
      return [
        ...faults,
        {
          field: `${path}.lang`,
          code: 'MALFORMED',
          message: 'It must be a BCP 47 language tag such as "vi".',
        } as const,
      ];
    }
    if ((kind ?? 'PRIMARY') !== 'PRIMARY') return faults;
    if (primary.has(tag)) {
      faults.push({ field: path, code: 'DUPLICATE', message: `There must be one primary text for "${tag}".` });
    }
    primary.add(tag);
    return faults;
  });
}

/** Texts as they are stored: the language in canonical form, outer spaces gone, composed (NFC). */
export function storedTexts(texts: readonly LocalizedTextInput[]): StoredText[] {
  return texts.map(({ lang, value, kind }) => ({
    lang: canonicalTag(lang) ?? lang,
    value: value.trim().normalize('NFC'),
    kind: kind ?? LocalizedTextKind.PRIMARY,
  }));
}

/** A BCP 47 tag in the form in which it is stored, such as `ja-Latn`; null for what is none. */
export function canonicalTag(lang: string): string | null {
  if (lang.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? null;
  } catch {
    return null;
  }
}
