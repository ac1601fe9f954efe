import { Sector } from '@kakehashi/shared-types';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { PartnerTheme } from './partner-themes';

/** What a partner knows of one theme. */
@ObjectType({ description: 'How many people of a partner know a theme of the consortium.' })
export class PartnerStrength {
  constructor(
    readonly theme: PartnerTheme,
    experts: number,
  ) {
    this.experts = experts;
  }

  @Field(() => Int, {
    description: 'How many of its people who may be seen know it or a topic below it, among the best 300 in it.',
  })
  readonly experts: number;
}

/** An organisation that would complete a consortium. */
@ObjectType({ description: 'An organisation that would complete a consortium, with the reasons.' })
export class PartnerSuggestion {
  constructor(
    readonly organisationId: string,
    score: number,
    strengths: readonly PartnerStrength[],
  ) {
    this.score = score;
    this.strengths = strengths;
  }

  @Field(() => Float, {
    description:
      'How well it fits, 0 to 1: the mean over the themes of 1 − 0.5^n, n being its people in the theme by their levels (`AUTHORITY` 1, `EXPERT` 0.8, `WORKING` 0.5, `AWARENESS` 0.25); four decimals.',
  })
  readonly score: number;

  @Field(() => [PartnerStrength], { description: 'What it knows, the theme in which it has most people first.' })
  readonly strengths: readonly PartnerStrength[];
}

/** One of the three parties of a consortium. */
@ObjectType({ description: 'One of the three parties of a consortium: state, science or business.' })
export class ConsortiumParty {
  @Field(() => Sector, { description: 'Which of the three.' })
  sector!: Sector;

  @Field({ description: 'Whether the organisation itself is of this sector; then nobody is suggested for it.' })
  isOwn!: boolean;

  @Field(() => [PartnerSuggestion], { description: 'Who could take the part, the best first, of equals by id.' })
  partners!: readonly PartnerSuggestion[];
}
