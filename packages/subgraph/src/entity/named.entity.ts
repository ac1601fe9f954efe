import { chooseText, Locale, LocalizedText } from '@kakehashi/shared-types';
import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { SubgraphContext } from '../context';
import { RecordedEntity } from './recorded.entity';

const LOCALE_DESCRIPTION =
  'Wanted language; without it the `Accept-Language` header decides. Where the name is missing in it: English, else any.';

/** A thing with names in several languages. Searched by all of them, ordered by the English one where there is one. */
@ObjectType()
export abstract class NamedEntity extends RecordedEntity {
  @Field(() => [LocalizedText], { description: 'All its names in all languages, as their sources write them.' })
  @Column({ type: 'jsonb' })
  names!: LocalizedText[];

  @Column({ type: 'text', collation: 'und-x-icu' })
  sortName!: string;

  @Column({ type: 'text' })
  searchDocument!: string;

  @Field({ description: 'Its name in a language; see `displayText` for the language that was found.' })
  displayName(
    @Arg('locale', () => Locale, { nullable: true, description: LOCALE_DESCRIPTION }) locale: Locale | null | undefined,
    @Ctx() context: SubgraphContext,
  ): string {
    return chooseText(this.names, locale ?? context.locale).value;
  }

  @Field(() => LocalizedText, { description: 'Its name in a language, told with the language that was found.' })
  displayText(
    @Arg('locale', () => Locale, { nullable: true, description: LOCALE_DESCRIPTION }) locale: Locale | null | undefined,
    @Ctx() context: SubgraphContext,
  ): LocalizedText {
    return chooseText(this.names, locale ?? context.locale);
  }
}
