import { type ComponentValue, MatchComponent, MatchExclusionReason, type Ranked } from '@kakehashi/matching';
import { createRankedConnection, createScoreComponent, type RankedPage } from '@kakehashi/subgraph';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { NoMatchReason } from './match.enum';
import type { MatchQuestion } from './match-question';
import type { Ranking } from './ranking.loader';

/** What one thing counts in somebody's score. */
@ObjectType({ description: 'What one thing counts in a score, and why.' })
export class MatchComponentScore extends createScoreComponent(MatchComponent) {
  constructor(
    component: ComponentValue,
    readonly personId: string,
    readonly question: MatchQuestion,
  ) {
    super(component);
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

/** A page of those who are proposed for a challenge. */
@ObjectType({ description: 'A page of the people who are proposed for a challenge, the best first, of equals by id.' })
export class ChallengeMatchConnection extends createRankedConnection('ChallengeMatch', ChallengeMatch) {
  constructor(
    page: RankedPage<ChallengeMatch>,
    private readonly ranking: Pick<Ranking, 'considered' | 'isComplete'>,
    emptyReason: NoMatchReason | null,
    excluded: readonly MatchExclusion[],
  ) {
    super(page);
    this.emptyReason = emptyReason;
    this.excluded = excluded;
  }

  @Field(() => Int, { description: 'How many people were looked at: those proposed and those excluded.' })
  get consideredCount(): number {
    return this.ranking.considered;
  }

  @Field({
    description:
      'Whether everybody was looked at who knows its topics or some near them. Of more than 600, those are who know the nearest topics best, with the latest evidence, in equal shares for each topic of the challenge.',
  })
  get isComplete(): boolean {
    return this.ranking.isComplete;
  }

  @Field(() => NoMatchReason, { nullable: true, description: 'Why nobody is proposed; null when somebody is.' })
  readonly emptyReason: NoMatchReason | null;

  @Field(() => [MatchExclusion], {
    description: 'Who was left out, by reason; reasons for which nobody was are not told.',
  })
  readonly excluded: readonly MatchExclusion[];
}
