import { CurrencyCode } from '@kakehashi/shared-types';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { DEFAULT_RATE_AGE_DAYS, GREATEST_RATE_AGE_DAYS } from '../conversion/conversion.input';

/** How large a network of funders is, and in which currency. */
@ArgsType()
export class CoFundingArguments {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of a funder: only it and those that fund with it. Without it all that fund with somebody.',
  })
  of?: string | null;

  @Field(() => CurrencyCode, {
    nullable: true,
    description: 'A currency into which amounts are converted besides; without it none are.',
  })
  in?: string | null;

  @Field(() => Int, {
    defaultValue: DEFAULT_RATE_AGE_DAYS,
    description: `How many days before the day of its award a rate may be from, 0 to ${GREATEST_RATE_AGE_DAYS}.`,
  })
  maximumRateAgeDays!: number;

  @Field(() => Int, { defaultValue: 100, description: 'How many funders, 2 to 500.' })
  mostNodes!: number;

  @Field(() => Int, { defaultValue: 500, description: 'How many edges, 1 to 2,000.' })
  mostEdges!: number;
}
