import { CalendarDate, ExpertiseLevel, LanguageLevel } from '@kakehashi/shared-types';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A topic that a person knows, as matching reads it. */
@ObjectType({ description: 'A topic that a person knows, as matching reads it.' })
export class OfferedTopic {
  @Field(() => ID, { description: 'Id of the topic.' })
  topicId!: string;

  @Field(() => ExpertiseLevel, { description: 'How well they know it.' })
  level!: ExpertiseLevel;

  @Field(() => Int, { description: 'Whole years of work on it.' })
  years!: number;

  @Field(() => [Int], {
    nullable: 'items',
    description: 'The year of each piece of evidence; null where it is not known.',
  })
  evidenceYears!: readonly (number | null)[];
}

/** A language that a person knows, as matching reads it. */
@ObjectType({ description: 'A language that a person knows, as matching reads it.' })
export class OfferedLanguage {
  @Field({ description: 'The language as BCP 47 tag.' })
  lang!: string;

  @Field(() => LanguageLevel, { description: 'How well they know it.' })
  level!: LanguageLevel;
}

/** Days on which a person can be asked for commissions. */
@ObjectType({ description: 'Days on which a person can be asked for commissions.' })
export class OfferedDays {
  @Field(() => CalendarDate, { nullable: true, description: 'First day; null without beginning.' })
  from!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day no longer in it; null without end.' })
  to!: string | null;
}

/** What matching reads of a person. */
@ObjectType({ description: 'What a person brings to a challenge: what challenges are suggested by.' })
export class PersonOffer {
  @Field({ description: 'Whether they agreed to be proposed for challenges (`MATCHING`).' })
  hasConsented!: boolean;

  @Field(() => [OfferedTopic], { description: 'What they know.' })
  expertise!: readonly OfferedTopic[];

  @Field(() => [OfferedLanguage], { description: 'The languages that they know.' })
  languages!: readonly OfferedLanguage[];

  @Field(() => [OfferedDays], {
    description: 'When they can be asked for commissions; empty when they have said nothing of it.',
  })
  availability!: readonly OfferedDays[];

  @Field(() => Int, { description: 'How many of their commissions were accepted.' })
  acceptedCommissions!: number;

  @Field(() => Int, { description: 'How many outcomes are due to them.' })
  outcomes!: number;

  @Field(() => [ID], { description: 'Ids of the organisations for which they work today.' })
  organisationIds!: readonly string[];
}
