import type { Where } from '@kakehashi/database';
import { CalendarDate, CurrencyCode } from '@kakehashi/shared-types';
import { MOST_GROUPS } from '@kakehashi/subgraph';
import { ArgsType, Field, Int } from 'type-graphql';
import { awardList } from '../award/award.input';
import { ConversionBasis } from '../conversion/basis.enum';
import { DEFAULT_RATE_AGE_DAYS, GREATEST_RATE_AGE_DAYS } from '../conversion/conversion.input';
import { OutcomeCostDimension } from './outcome-cost-dimension';

/** The arguments of the cost of outcomes. */
@ArgsType()
export class OutcomeCostArguments {
  @Field(() => [OutcomeCostDimension], {
    defaultValue: [],
    description: `By what to group, at most 4, each once; without it only the total is told. At most ${MOST_GROUPS} groups.`,
  })
  groupBy!: OutcomeCostDimension[];

  @Field(() => awardList.Where, {
    nullable: true,
    description: 'Which awards to count, as in the list; without it all.',
  })
  where?: Where | null;

  @Field(() => CurrencyCode, {
    nullable: true,
    description: 'The currency of all figures; without it awards and outcomes are counted and nothing is added up.',
  })
  in?: string | null;

  @Field(() => ConversionBasis, {
    defaultValue: 'AWARD_DATE',
    description: 'By the rates of which day amounts are converted: `AWARD_DATE` or `FIXED_DAY`.',
  })
  basis!: ConversionBasis;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of `FIXED_DAY`.' })
  on?: string | null;

  @Field(() => Int, {
    defaultValue: DEFAULT_RATE_AGE_DAYS,
    description: `How many days before that day a rate may be from, 0 to ${GREATEST_RATE_AGE_DAYS}.`,
  })
  maximumRateAgeDays!: number;
}
