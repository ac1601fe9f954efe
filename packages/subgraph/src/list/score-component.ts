import type { Locale } from '@kakehashi/shared-types';
import { Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import { SubgraphContext } from '../context';
import { LocaleArgument } from '../locale.argument';

/** One thing that counts in a score, as its formula tells it. */
export interface ComponentOfScore<N extends string> {
  readonly name: N;
  readonly weight: number;
  /** 0 to 1. */
  readonly value: number;
  explain(locale: Locale): string;
}

/**
 * Makes the base of a type that tells a component of a score: `name`, `weight`, `value` and `explanation(locale:)`.
 *
 * @param names the enumeration of what counts
 */
export function createScoreComponent<N extends string>(names: Readonly<Record<N, N>>) {
  @ObjectType()
  abstract class ScoreComponent {
    constructor(readonly component: ComponentOfScore<N>) {}

    @Field(() => names, { description: 'What counts.' })
    get name(): N {
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

    @Field(() => String, { description: 'Why it has that value, in a sentence.' })
    explanation(@LocaleArgument() locale: Locale | null | undefined, @Ctx() context: SubgraphContext): string {
      return this.component.explain(locale ?? context.locale);
    }
  }
  return ScoreComponent;
}
