import { type ComponentValue, MatchComponent, type Ranked } from '@kakehashi/matching';
import { PageInfo } from '@kakehashi/shared-types';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { Challenge } from '../challenge/challenge.entity';

/** What one thing counts in how well a challenge fits. */
@ObjectType({ description: 'What one thing counts in how well a challenge fits a person, and why.' })
export class SuggestionComponent {
  constructor(readonly component: ComponentValue) {}

  @Field(() => MatchComponent, { description: 'What counts.' })
  get name(): MatchComponent {
    return this.component.name;
  }

  @Field(() => Int, { description: 'How much it counts, as a share of the sum of all.' })
  get weight(): number {
    return this.component.weight;
  }

  @Field(() => Float, { description: 'What it is, 0 to 1; 0.5 where nothing is known.' })
  get value(): number {
    return this.component.value;
  }
}

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

/** A suggestion in a list. */
@ObjectType({ description: 'A suggestion in a list.' })
export class ChallengeSuggestionEdge {
  @Field({ description: 'Where it stands in the list; good for the same person only.' })
  cursor!: string;

  @Field(() => ChallengeSuggestion, { description: 'The suggestion.' })
  node!: ChallengeSuggestion;
}

/** A page of the challenges that fit somebody. */
@ObjectType({ description: 'A page of the challenges that fit a person, the best first, of equals by id.' })
export class ChallengeSuggestionConnection {
  @Field(() => [ChallengeSuggestionEdge], { description: 'The suggestions of the page, each with its cursor.' })
  edges!: readonly ChallengeSuggestionEdge[];

  @Field(() => [ChallengeSuggestion], { description: 'The suggestions of the page.' })
  get nodes(): ChallengeSuggestion[] {
    return this.edges.map(({ node }) => node);
  }

  @Field(() => PageInfo, { description: 'Where the page stands in its list.' })
  pageInfo!: PageInfo;

  @Directive('@cost(weight: 20)')
  @Field(() => Int, { description: 'How many challenges are suggested over all pages.' })
  totalCount!: number;

  @Field({
    description:
      'Whether all open challenges were looked at that are about something near what they know. Of more than 100, the nearest are, of equals those whose deadline comes first.',
  })
  isComplete!: boolean;
}
