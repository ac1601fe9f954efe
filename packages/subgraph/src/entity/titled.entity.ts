import { chooseText, Locale, LocalizedText } from '@kakehashi/shared-types';
import { Arg, Ctx, Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { SubgraphContext } from '../context';
import { RecordedEntity } from './recorded.entity';

const LOCALE_DESCRIPTION =
  'Wanted language; without it the `Accept-Language` header decides. Where the title is missing in it: English, else any.';

/** A thing with titles in several languages. Searched by all of them, ordered by the English one where there is one. */
@ObjectType()
export abstract class TitledEntity extends RecordedEntity {
  @Field(() => [LocalizedText], { description: 'All its titles in all languages, as their sources write them.' })
  @Column({ type: 'jsonb' })
  titles!: LocalizedText[];

  @Column({ type: 'text', collation: 'und-x-icu' })
  sortTitle!: string;

  @Column({ type: 'text' })
  searchDocument!: string;

  @Field({ description: 'Its title in a language; see `titleText` for the language that was found.' })
  title(
    @Arg('locale', () => Locale, { nullable: true, description: LOCALE_DESCRIPTION }) locale: Locale | null | undefined,
    @Ctx() context: SubgraphContext,
  ): string {
    return chooseText(this.titles, locale ?? context.locale).value;
  }

  @Field(() => LocalizedText, { description: 'Its title in a language, told with the language that was found.' })
  titleText(
    @Arg('locale', () => Locale, { nullable: true, description: LOCALE_DESCRIPTION }) locale: Locale | null | undefined,
    @Ctx() context: SubgraphContext,
  ): LocalizedText {
    return chooseText(this.titles, locale ?? context.locale);
  }
}
