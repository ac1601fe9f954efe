import { Money } from '@kakehashi/shared-types';
import { createStatisticsKey, StatisticsCoverage, type StatisticsKey } from '@kakehashi/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { UsedRates } from '../conversion/money-coverage.value';
import { OutcomeCostDimension } from './outcome-cost-dimension';

/** A value by which awards and outcomes are grouped. */
export const OutcomeCostKey = createStatisticsKey(
  'OutcomeCostKey',
  OutcomeCostDimension,
  'A value by which awards and their outcomes are grouped.',
);

/** Awards, what came of them, and what one outcome cost. */
@ObjectType({ description: 'Awards, what came of them, and what one outcome cost.' })
export class OutcomeCost {
  @Field(() => [OutcomeCostKey], {
    description: 'Its value of each dimension of `groupBy`, in its order; empty for the total.',
  })
  keys!: StatisticsKey[];

  @Field(() => Int, { description: 'How many awards, each once; exact.' })
  awards!: number;

  @Field(() => Int, {
    description:
      'How many outcomes came of them, each once: that name an award, or came of the project that one pays for.',
  })
  outcomes!: number;

  @Field(() => Money, {
    nullable: true,
    description:
      'What the awards come to, each with its amounts converted one by one as `Award.total` does. An award with an amount that can not be converted has no value and is left out; null without `in`, and where none has a value.',
  })
  sum!: Money | null;

  @Field(() => Int, { description: 'How many of the awards have no known outcome.' })
  awardsWithoutOutcome!: number;

  @Field(() => Money, {
    nullable: true,
    description: 'What those come to; null without `in`, and where none has a value.',
  })
  sumWithoutOutcome!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description:
      'What the awards with an outcome come to, divided by the outcomes, rounded half-even. Null without an outcome, and when any of those awards has no value.',
  })
  costPerOutcome!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description:
      'What all awards come to, also those without any outcome, divided by the outcomes, rounded half-even. Null without an outcome, and when any award has no value.',
  })
  spentPerOutcome!: Money | null;

  @Field(() => Int, {
    description:
      'How many amounts could not be converted, because no rate is near enough. They are in no figure; never 0.',
  })
  unconverted!: number;
}

/** What the cost of outcomes rests on, and what it does not know. */
@ObjectType({ description: 'What the cost of outcomes rests on, and what it does not know.' })
export class OutcomeCostCoverage extends StatisticsCoverage {
  @Field(() => [UsedRates], { description: 'The rates that were used, by source.' })
  rates!: UsedRates[];

  @Field(() => Int, { description: 'How many outcomes are known, whatever `where` asks for.' })
  outcomes!: number;

  @Field(() => Int, {
    description: 'Of those, how many have no award, but came of a commission with a fee, which is in no figure here.',
  })
  outcomesOfFees!: number;

  @Field(() => Int, {
    description: 'Of those, how many have neither award nor fee: what they cost is unknown, and they are in no figure.',
  })
  outcomesOfUnknownMoney!: number;
}

/** The cost of outcomes, by groups. */
@ObjectType({
  description: 'What outcomes cost, by groups of the awards behind them. An award behind several outcomes counts once.',
})
export class OutcomeCosts {
  @Field(() => [OutcomeCost], {
    description:
      'The groups, by the values of their keys, those without a value last; empty without `groupBy`. What has several values counts in the group of each.',
  })
  groups!: OutcomeCost[];

  @Field(() => OutcomeCost, { description: 'All awards and their outcomes, each once.' })
  total!: OutcomeCost;

  @Field(() => OutcomeCostCoverage, { description: 'What the figures rest on.' })
  coverage!: OutcomeCostCoverage;
}
