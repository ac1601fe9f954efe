import type { Conversion } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import { CurrencyCode } from '@kakehashi/shared-types';
import { type StatisticsArguments, StatisticsMeasure } from '@kakehashi/subgraph';
import { ArgsType, Field } from 'type-graphql';
import { ConversionBasis } from './basis.enum';
import { GREATEST_RATE_AGE_DAYS } from './conversion.input';
import { conversionTo } from './conversion-sql';
import { RateDayArguments } from './rate-day.input';

/** The arguments of statistics that add money up. */
@ArgsType()
export class MoneyStatisticsArguments extends RateDayArguments {
  @Field(() => CurrencyCode, {
    nullable: true,
    description: 'The currency of all figures; without it rows are counted and nothing is added up.',
  })
  in?: string | null;

  @Field(() => ConversionBasis, {
    defaultValue: 'AWARD_DATE',
    description: 'By the rates of which day amounts are converted; the newest that is near enough counts.',
  })
  basis!: ConversionBasis;

  @Field(() => [StatisticsMeasure], {
    defaultValue: Object.keys(StatisticsMeasure),
    description: 'What is told of the values; default all. The median takes the longest.',
  })
  measures!: StatisticsMeasure[];
}

/** Where the day of a basis stands. */
export type ConversionDays = Readonly<Partial<Record<ConversionBasis, Conversion['day']>>>;

/** The same as they come. */
export type GivenMoneyStatistics = MoneyStatisticsArguments & StatisticsArguments;

/**
 * How to convert as asked; undefined when no currency is.
 *
 * @param days the day of each basis; one that is missing does not fit what is added up
 * @throws BAD_USER_INPUT when basis, day and what is added up do not fit, or the age of rates is out of range
 */
export function askedConversion(
  given: Omit<MoneyStatisticsArguments, 'measures'>,
  days: ConversionDays,
): Conversion | undefined {
  checkConversion(given);
  const { in: currency, basis, on, maximumRateAgeDays } = given;
  const day = basis === 'FIXED_DAY' ? { fixed: on ?? '' } : days[basis];
  if (!day) throw badUserInput('basis', `must be one of ${[...Object.keys(days), 'FIXED_DAY'].join(', ')}`, basis);
  return currency == null ? undefined : conversionTo(currency, day, maximumRateAgeDays);
}

/** @throws BAD_USER_INPUT when basis and day do not fit, or the age of rates is out of range */
export function checkConversion({
  basis,
  on,
  maximumRateAgeDays,
}: Pick<MoneyStatisticsArguments, 'basis' | 'on' | 'maximumRateAgeDays'>): void {
  if (maximumRateAgeDays < 0 || maximumRateAgeDays > GREATEST_RATE_AGE_DAYS) {
    throw badUserInput('maximumRateAgeDays', `must be between 0 and ${GREATEST_RATE_AGE_DAYS}`, maximumRateAgeDays);
  }
  if (basis === 'FIXED_DAY' && on == null) throw badUserInput('on', 'must be given with the basis FIXED_DAY');
  if (basis !== 'FIXED_DAY' && on != null)
    throw badUserInput('on', 'must be left out but with the basis FIXED_DAY', on);
}
