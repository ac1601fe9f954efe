import { CalendarDate, Locale, LocalizedText } from '@kakehashi/shared-types';
import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { SubgraphContext } from '../context';
import { RecordedEntity } from './recorded.entity';
import { chooseTextOnDay, TEXT_VALID_AT, TEXTS_VALID_AT, textsOnDay } from './text-on-day';

const LOCALE_DESCRIPTION =
  'Wanted language; without it the `Accept-Language` header decides. Where the name is missing in it: English, else any.';

/** A thing with names in several languages. Searched by all of them, ordered by the English one where there is one. */
@ObjectType()
export abstract class NamedEntity extends RecordedEntity {
  @Column({ type: 'jsonb' })
  names!: LocalizedText[];

  @Column({ type: 'text', collation: 'und-x-icu' })
  sortName!: string;

  @Column({ type: 'text' })
  searchDocument!: string;

  @Field(() => [LocalizedText], {
    name: 'names',
    description: 'Its names in all languages, as their sources write them.',
  })
  namesOnDay(
    @Arg('validAt', () => CalendarDate, { nullable: true, description: TEXTS_VALID_AT })
    validAt: string | null | undefined,
  ): LocalizedText[] {
    return textsOnDay(this.names, validAt);
  }

  @Field({ description: 'Its name in a language; see `displayText` for the language that was found.' })
  displayName(
    @Arg('locale', () => Locale, { nullable: true, description: LOCALE_DESCRIPTION }) locale: Locale | null | undefined,
    @Ctx() context: SubgraphContext,
    @Arg('validAt', () => CalendarDate, { nullable: true, description: TEXT_VALID_AT })
    validAt?: string | null,
  ): string {
    return chooseTextOnDay(this.names, locale ?? context.locale, validAt).value;
  }

  @Field(() => LocalizedText, { description: 'Its name in a language, told with the language that was found.' })
  displayText(
    @Arg('locale', () => Locale, { nullable: true, description: LOCALE_DESCRIPTION }) locale: Locale | null | undefined,
    @Ctx() context: SubgraphContext,
    @Arg('validAt', () => CalendarDate, { nullable: true, description: TEXT_VALID_AT })
    validAt?: string | null,
  ): LocalizedText {
    return chooseTextOnDay(this.names, locale ?? context.locale, validAt);
  }
}
