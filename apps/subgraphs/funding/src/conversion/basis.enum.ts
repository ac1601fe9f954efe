import { defineEnum } from '@kakehashi/shared-types';

/** By the rates of which day amounts are converted. */
export const ConversionBasis = defineEnum('ConversionBasis', 'By the rates of which day amounts are converted.', {
  AWARD_DATE: 'Of the day on which the award was decided.',
  PAYMENT_DATE: 'Of the day on which each payment was made; for `PAID` amounts only.',
  FIXED_DAY: 'Of the day `on`, for all.',
});
export type ConversionBasis = keyof typeof ConversionBasis;
