import { CalendarDate, CurrencyCode } from '@kakehashi/shared-types';
import { ArgsType, Field, Int } from 'type-graphql';
import { ConversionBasis } from '../conversion/basis.enum';
import { DEFAULT_RATE_AGE_DAYS, GREATEST_RATE_AGE_DAYS } from '../conversion/conversion.input';

/** The arguments of the money behind an outcome. */
@ArgsType()
export class OutcomeFundingArguments {
  @Field(() => CurrencyCode, {
    nullable: true,
    description: 'The currency of sums and shares; without it amounts are told in their own currencies only.',
  })
  in?: string | null;

  @Field(() => ConversionBasis, {
    defaultValue: 'AWARD_DATE',
    description:
      'By the rates of which day amounts are converted. `AWARD_DATE`: an award by the day of its decision, a fee by that of its agreement; `PAYMENT_DATE`: the same, but each payment by its own day.',
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
