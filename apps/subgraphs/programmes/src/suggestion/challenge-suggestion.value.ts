import { MatchComponent, type Ranked } from '@kakehashi/matching';
import { createRankedConnection, createScoreComponent, type RankedPage } from '@kakehashi/subgraph';
import { Field, Float, ObjectType } from 'type-graphql';
import { Challenge } from '../challenge/challenge.entity';

/** What one thing counts in how well a challenge fits. */
@ObjectType({ description: 'What one thing counts in how well a challenge fits a person, and why.' })
export class SuggestionComponent extends createScoreComponent(MatchComponent) {}

/** A challenge that fits somebody. */
@ObjectType({ description: 'A challenge that fits a person, with the reasons.' })
export class ChallengeSuggestion {
  @Field(() => Challenge, { description: 'The challenge.' })
  readonly challenge: Challenge;

  constructor(
    challenge: Challenge,
    readonly ranked: Ranked,
  ) {
    this.challenge = challenge;
  }

  @Field(() => Float, {
    description:
      'How well it fits, 0 to 1: their score in its `matches`, as if nobody else of their organisation were in there.',
  })
  get score(): number {
    return this.ranked.score;
  }

  @Field(() => [SuggestionComponent], { description: 'What the score is made of, each component once.' })
  get components(): SuggestionComponent[] {
    return this.ranked.components.map((component) => new SuggestionComponent(component));
  }
}

/** A page of the challenges that fit somebody. */
@ObjectType({ description: 'A page of the challenges that fit a person, the best first, of equals by id.' })
export class ChallengeSuggestionConnection extends createRankedConnection('ChallengeSuggestion', ChallengeSuggestion) {
  @Field({
    description:
      'Whether all open challenges were looked at that are about something near what they know. Of more than 100, the nearest are, of equals those whose deadline comes first.',
  })
  readonly isComplete: boolean;

  constructor(page: RankedPage<ChallengeSuggestion>, isComplete: boolean) {
    super(page);
    this.isComplete = isComplete;
  }
}
