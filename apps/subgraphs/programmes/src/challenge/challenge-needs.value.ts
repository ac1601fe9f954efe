import { CalendarDate, LocalizedText } from '@kakehashi/shared-types';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { MatchingWeight } from '../programme/matching-weight.entity';

/** A topic of a challenge, or one that lies near it. */
@ObjectType({ description: 'A topic that a challenge is about, or one that lies near that in the tree.' })
export class NearTopic {
  @Field(() => ID, { description: 'Id of the topic.' })
  topicId!: string;

  @Field(() => ID, { description: 'Id of the topic of the challenge; the same for that itself.' })
  askedTopicId!: string;

  @Field(() => Float, {
    description:
      '1 for the topic itself, 0.85 for each step down the tree, 0.6 for each step up, such as 0.51 for a sibling; 0.3 at least. No way leads over a root.',
  })
  closeness!: number;

  @Field(() => [LocalizedText], { description: 'The names of the topic `topicId`.' })
  names!: readonly LocalizedText[];
}

/** What matching reads of a challenge. */
@ObjectType({ description: 'What is asked of those who take a challenge up: what people are matched by.' })
export class ChallengeNeeds {
  @Field(() => [NearTopic], {
    description:
      'What it is about, and of what lies near each of its topics the nearest 300, the nearest first; empty where it names no topic.',
  })
  topics!: readonly NearTopic[];

  @Field(() => [String], { description: 'The languages in which it is written, BCP 47 without script: `vi`, `ja`.' })
  languages!: readonly string[];

  @Field(() => CalendarDate, {
    description: 'First day of the work: today (UTC) while it is open, later if it begins later.',
  })
  from!: string;

  @Field(() => CalendarDate, {
    description:
      'First day no longer in it: half a year after the deadline, or after `from`; of a settled one its end.',
  })
  to!: string;

  @Field(() => [MatchingWeight], { description: 'What counts how much: as its programme says, else the defaults.' })
  weights!: readonly MatchingWeight[];

  @Field(() => ID, { description: 'Id of the organisation that wants it solved.' })
  ownerOrganisationId!: string;

  @Field(() => [ID], {
    description:
      'Ids of the organisations whose officers are told who was left out: the owner, and who leads its programme.',
  })
  informedOrganisationIds!: readonly string[];
}
