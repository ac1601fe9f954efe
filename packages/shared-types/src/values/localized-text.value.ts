import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { FALLBACK_LOCALE, type Locale } from './locale.enum';
import { Period } from './period.value';

/** What part a text plays among the names of a thing. */
export enum LocalizedTextKind {
  PRIMARY = 'PRIMARY',
  ALIAS = 'ALIAS',
  FORMER = 'FORMER',
  ACRONYM = 'ACRONYM',
  READING = 'READING',
}

registerEnumType(LocalizedTextKind, {
  name: 'LocalizedTextKind',
  description: 'What part a text plays among the names of a thing.',
  valuesConfig: {
    PRIMARY: { description: 'The name in its language.' },
    ALIAS: { description: 'Another name in use.' },
    FORMER: { description: 'A name no longer in use.' },
    ACRONYM: { description: 'A short form of initials, such as `JST`.' },
    READING: { description: 'How the name is read: kana (`ja-Hira`) or romanised (`ja-Latn`).' },
  },
});

/** A text with its language. */
@Directive('@shareable')
@ObjectType({ description: 'A name or title with its language. All languages of a name are one list.' })
export class LocalizedText {
  @Field({ description: 'Language as BCP 47 tag, such as `vi`, `ja`, `ja-Hira`, `ja-Latn`; `und` when unknown.' })
  lang!: string;

  @Field({ description: 'The text, as its source writes it.' })
  value!: string;

  @Field(() => LocalizedTextKind, { description: 'What part the text plays.' })
  kind!: LocalizedTextKind;

  @Field(() => Period, { nullable: true, description: 'When it was in use; null when the source does not tell.' })
  period?: Period | null;
}

/** What {@link chooseText} looks at. */
interface PlainText {
  readonly lang: string;
  readonly kind: string;
}

/**
 * Chooses the text to show: the primary one in the wanted language, else in English, else any, primary ones first.
 *
 * @throws RangeError when the list is empty; a named thing has at least one name
 */
export function chooseText<T extends PlainText>(texts: readonly T[], locale: Locale): T {
  const rank = (text: T): number => {
    const language = text.lang === locale ? 0 : text.lang === FALLBACK_LOCALE ? 1 : 2;
    const part = text.kind === LocalizedTextKind.PRIMARY ? 0 : text.kind === LocalizedTextKind.ALIAS ? 3 : 6;
    return part + language;
  };
  const [first, ...others] = texts;
  if (!first) throw new RangeError('A named thing must have at least one name.');
  return others.reduce((best, text) => (rank(text) < rank(best) ? text : best), first);
}
