import type { Where } from '@kakehashi/database';
import { CurrencyCode } from '@kakehashi/shared-types';
import { MOST_GROUPS } from '@kakehashi/subgraph';
import { ArgsType, Field } from 'type-graphql';
import { awardList } from '../award/award.input';
import { ConversionBasis } from '../conversion/basis.enum';
import { RateDayArguments } from '../conversion/rate-day.input';
import { OutcomeCostDimension } from './outcome-cost-dimension';

/** The arguments of the cost of outcomes. */
@ArgsType()
export class OutcomeCostArguments extends RateDayArguments {
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
}
