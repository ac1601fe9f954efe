import type { StatisticsCoverage as SqlCoverage } from '@kakehashi/database';
import { CalendarDate, CurrencyCode } from '@kakehashi/shared-types';
import { StatisticsCoverage } from '@kakehashi/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';

/** How many amounts in one currency could not be converted. */
@ObjectType({ description: 'How many amounts in one currency could not be converted.' })
export class UnconvertedAmounts {
  @Field(() => CurrencyCode, { description: 'Their currency.' })
  currency!: string;

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;
}

/** Which rates of one source were used. */
@ObjectType({ description: 'Which rates of one source were used.' })
export class UsedRates {
  @Field(() => String, { nullable: true, description: 'The source, such as `ECB`.' })
  source!: string | null;

  @Field(() => Int, { description: 'How many rates.' })
  count!: number;

  @Field(() => CalendarDate, { description: 'Day of the first.' })
  firstOn!: string;

  @Field(() => CalendarDate, { description: 'Day of the last.' })
  lastOn!: string;
}

/** What sums of money rest on. */
@ObjectType({ description: 'What sums of money rest on. Without a currency asked for, no amounts are looked at.' })
export class MoneyCoverage extends StatisticsCoverage {
  @Field(() => Int, { description: 'How many amounts there are.' })
  amounts!: number;

  @Field(() => Int, { description: 'How many rows have any.' })
  withAmount!: number;

  @Field(() => [UnconvertedAmounts], {
    description:
      'Amounts that could not be converted, because no rates that are near enough lead to the currency, by currency.',
  })
  unconverted!: UnconvertedAmounts[];

  @Field(() => [UsedRates], { description: 'The rates that were used, by source.' })
  rates!: UsedRates[];
}

/** What a statement tells of sums of money, as the schema shows it. */
export function tellMoneyCoverage(coverage: SqlCoverage | null): object {
  return coverage ?? { amounts: 0, withAmount: 0, unconverted: [], rates: [] };
}
