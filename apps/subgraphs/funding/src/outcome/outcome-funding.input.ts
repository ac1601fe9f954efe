import { CurrencyCode } from '@kakehashi/shared-types';
import { ArgsType, Field } from 'type-graphql';
import { ConversionBasis } from '../conversion/basis.enum';
import { RateDayArguments } from '../conversion/rate-day.input';

/** The arguments of the money behind an outcome. */
@ArgsType()
export class OutcomeFundingArguments extends RateDayArguments {
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
}
