import { type ComponentValue, MatchComponent, MatchExclusionReason, type Ranked } from '@kakehashi/matching';
import { PageInfo } from '@kakehashi/shared-types';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { NoMatchReason } from './match.enum';
import type { MatchQuestion } from './match-question';

/** What one thing counts in somebody's score. */
@ObjectType({ description: 'What one thing counts in a score, and why.' })
export class MatchComponentScore {
  constructor(
    readonly component: ComponentValue,
    readonly personId: string,
    readonly question: MatchQuestion,
  ) {}

  @Field(() => MatchComponent, { description: 'What counts.' })
  get name(): MatchComponent {
    return this.component.name;
  }

  @Field(() => Int, { description: 'How much it counts, as a share of the sum of all.' })
  get weight(): number {
    return this.component.weight;
  }

  @Field(() => Float, { description: 'What it is for them, 0 to 1; 0.5 where nothing is known.' })
  get value(): number {
    return this.component.value;
  }
}

/** Somebody who is proposed for a challenge. */
@ObjectType({ description: 'Somebody who is proposed for a challenge, with the reasons.' })
export class ChallengeMatch {
  constructor(
    readonly ranked: Ranked,
    readonly question: MatchQuestion,
  ) {}

  @Field(() => Float, {
    description:
      'How well they fit, 0 to 1: the mean of the components’ values by their weights, rounded to four decimals.',
  })
  get score(): number {
    return this.ranked.score;
  }

  @Field(() => [MatchComponentScore], { description: 'What the score is made of, each component once.' })
  get components(): MatchComponentScore[] {
    const { candidate, components } = this.ranked;
    return components.map((component) => new MatchComponentScore(component, candidate.id, this.question));
  }
}

/** People who are not proposed, for one reason. */
@ObjectType({
  description: 'People who know a topic near those of a challenge and are not proposed for it, for one reason.',
})
export class MatchExclusion {
  @Field(() => MatchExclusionReason, {
    description:
      'The first that holds of `NOT_VISIBLE`, `NO_CONSENT`, `CONFLICT_OF_INTEREST`, `NO_COMMON_LANGUAGE` and `UNAVAILABLE`.',
  })
  readonly reason: MatchExclusionReason;

  constructor(
    reason: MatchExclusionReason,
    readonly personIds: readonly string[],
    readonly question: MatchQuestion,
  ) {
    this.reason = reason;
  }

  @Field(() => Int, { description: 'How many they are, among those who were looked at.' })
  get count(): number {
    return this.personIds.length;
  }
}

/** A proposal in a list. */
@ObjectType({ description: 'A proposal in a list.' })
export class ChallengeMatchEdge {
  @Field({ description: 'Where it stands in the list; good for the same challenge and filter only.' })
  cursor!: string;

  @Field(() => ChallengeMatch, { description: 'The proposal.' })
  node!: ChallengeMatch;
}

/** A page of those who are proposed for a challenge. */
@ObjectType({ description: 'A page of the people who are proposed for a challenge, the best first, of equals by id.' })
export class ChallengeMatchConnection {
  @Field(() => [ChallengeMatchEdge], { description: 'The proposals of the page, each with its cursor.' })
  edges!: readonly ChallengeMatchEdge[];

  @Field(() => [ChallengeMatch], { description: 'The proposals of the page.' })
  get nodes(): ChallengeMatch[] {
    return this.edges.map(({ node }) => node);
  }

  @Field(() => PageInfo, { description: 'Where the page stands in its list.' })
  pageInfo!: PageInfo;

  @Directive('@cost(weight: 20)')
  @Field(() => Int, { description: 'How many people are proposed over all pages.' })
  totalCount!: number;

  @Field(() => Int, { description: 'How many people were looked at: those proposed and those excluded.' })
  consideredCount!: number;

  @Field({
    description:
      'Whether everybody was looked at who knows its topics or some near them. Of more than 600, those are who know the nearest topics best, with the latest evidence, in equal shares for each topic of the challenge.',
  })
  isComplete!: boolean;

  @Field(() => NoMatchReason, { nullable: true, description: 'Why nobody is proposed; null when somebody is.' })
  emptyReason!: NoMatchReason | null;

  @Field(() => [MatchExclusion], {
    description: 'Who was left out, by reason; reasons for which nobody was are not told.',
  })
  excluded!: readonly MatchExclusion[];
}
