import { Money } from '@kakehashi/shared-types';
import { Field, Int, ObjectType } from 'type-graphql';
import { ExchangeRate } from '../exchange-rate/exchange-rate.entity';

/** A sum of amounts in one currency, told with what could not be converted into it. */
@ObjectType({
  description:
    'A sum of amounts in one currency. Each amount is converted exactly, then rounded half-even to the decimals of the currency.',
})
export class ConvertedMoney {
  @Field(() => Money, {
    nullable: true,
    description:
      'The sum of all amounts; null when a rate is missing for any of them, or when there is none. Never a part of the sum, and never 0 for want of a rate.',
  })
  money!: Money | null;

  @Field(() => Int, { description: 'How many amounts there are.' })
  amountCount!: number;

  @Field(() => Int, { description: 'How many of them could not be converted, because no rate is near enough.' })
  unconvertedCount!: number;

  @Field(() => [ExchangeRate], {
    description: 'The rates that were used, oldest first; empty when all amounts are in the wanted currency.',
  })
  rates!: ExchangeRate[];
}
