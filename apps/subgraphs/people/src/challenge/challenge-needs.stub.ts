import { MatchComponent, type Needs } from '@kakehashi/matching';
import { CalendarDate, LocalizedText } from '@kakehashi/shared-types';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';

/** A topic of a challenge or near it, as the programmes subgraph tells it. */
@Directive('@external')
@ObjectType({ description: 'A topic that a challenge is about, or one that lies near that in the tree.' })
class NearTopic {
  @Field(() => ID, { description: 'Id of the topic.' })
  topicId!: string;

  @Field(() => ID, { description: 'Id of the topic of the challenge.' })
  askedTopicId!: string;

  @Field(() => Float, { description: 'How close it lies, 0.3 to 1.' })
  closeness!: number;

  @Field(() => [LocalizedText], { description: 'The names of the topic.' })
  names!: readonly LocalizedText[];
}

/** How much something counts, as the programmes subgraph tells it. */
@Directive('@external')
@ObjectType({ description: 'How much something counts when people are matched with a challenge.' })
class MatchingWeight {
  @Field(() => MatchComponent, { description: 'What counts.' })
  component!: MatchComponent;

  @Field(() => Int, { description: 'How much.' })
  weight!: number;
}

/** What matching reads of a challenge, as the programmes subgraph tells it. */
@Directive('@external')
@ObjectType({ description: 'What is asked of those who take a challenge up: what people are matched by.' })
export class ChallengeNeeds implements Needs {
  @Field(() => [NearTopic], { description: 'What it is about, and what lies near that.' })
  topics!: readonly NearTopic[];

  @Field(() => [String], { description: 'The languages in which it is written.' })
  languages!: readonly string[];

  @Field(() => CalendarDate, { description: 'First day of the work.' })
  from!: string;

  @Field(() => CalendarDate, { description: 'First day no longer in it.' })
  to!: string;

  @Field(() => [MatchingWeight], { description: 'What counts how much.' })
  weights!: readonly MatchingWeight[];

  @Field(() => ID, { description: 'The organisation that wants it solved.' })
  ownerOrganisationId!: string;

  @Field(() => [ID], { description: 'Organisations whose officers are told who was left out.' })
  informedOrganisationIds!: readonly string[];
}

/** All of it, as a field requires it. */
export const ALL_NEEDS =
  'needs { topics { topicId askedTopicId closeness names { lang value kind } } languages from to weights { component weight } ownerOrganisationId informedOrganisationIds }';
