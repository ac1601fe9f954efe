import { CalendarDate, ExpertiseLevel, LanguageLevel } from '@kakehashi/shared-types';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** A topic that a person knows, as the people subgraph tells it. */
@Directive('@external')
@ObjectType({ description: 'A topic that a person knows, as matching reads it.' })
class OfferedTopic {
  @Field(() => ID, { description: 'Id of the topic.' })
  topicId!: string;

  @Field(() => ExpertiseLevel, { description: 'How well they know it.' })
  level!: ExpertiseLevel;

  @Field(() => Int, { description: 'Whole years of work on it.' })
  years!: number;

  @Field(() => [Int], { nullable: 'items', description: 'The year of each piece of evidence.' })
  evidenceYears!: readonly (number | null)[];
}

/** A language that a person knows, as the people subgraph tells it. */
@Directive('@external')
@ObjectType({ description: 'A language that a person knows, as matching reads it.' })
class OfferedLanguage {
  @Field({ description: 'The language as BCP 47 tag.' })
  lang!: string;

  @Field(() => LanguageLevel, { description: 'How well they know it.' })
  level!: LanguageLevel;
}

/** Days on which a person can be asked for commissions, as the people subgraph tells it. */
@Directive('@external')
@ObjectType({ description: 'Days on which a person can be asked for commissions.' })
class OfferedDays {
  @Field(() => CalendarDate, { nullable: true, description: 'First day.' })
  from!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'First day no longer in it.' })
  to!: string | null;
}

/** What matching reads of a person, as the people subgraph tells it. */
@Directive('@external')
@ObjectType({ description: 'What a person brings to a challenge: what challenges are suggested by.' })
export class PersonOffer {
  @Field({ description: 'Whether they agreed to be proposed for challenges.' })
  hasConsented!: boolean;

  @Field(() => [OfferedTopic], { description: 'What they know.' })
  expertise!: readonly OfferedTopic[];

  @Field(() => [OfferedLanguage], { description: 'The languages that they know.' })
  languages!: readonly OfferedLanguage[];

  @Field(() => [OfferedDays], { description: 'When they can be asked for commissions.' })
  availability!: readonly OfferedDays[];

  @Field(() => Int, { description: 'How many of their commissions were accepted.' })
  acceptedCommissions!: number;

  @Field(() => Int, { description: 'How many outcomes are due to them.' })
  outcomes!: number;

  @Field(() => [ID], { description: 'Ids of the organisations for which they work today.' })
  organisationIds!: readonly string[];
}

/** All of it, as a field requires it. */
export const ALL_OF_OFFER =
  'offer { hasConsented expertise { topicId level years evidenceYears } languages { lang level } availability { from to } acceptedCommissions outcomes organisationIds }';
