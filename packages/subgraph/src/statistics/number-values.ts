import { Decimal } from '@kakehashi/shared-types';
import { ArgsType, Field } from 'type-graphql';
import type { StatisticsValues } from './define-statistics';
import { tellFigures } from './figures';
import { StatisticsMeasure } from './statistics-measure.enum';
import type { StatisticsArguments } from './statistics-request';

/** The arguments of statistics that add numbers up. */
@ArgsType()
class NumberStatisticsArguments {
  @Field(() => [StatisticsMeasure], {
    defaultValue: Object.keys(StatisticsMeasure),
    description: 'What is told of the values; default all.',
  })
  measures!: StatisticsMeasure[];
}

const DECIMALS = 2;

/**
 * A whole number of each row as what is measured; averages and medians have two decimals.
 *
 * @param number SQL of the number; the listed table is `t`
 * @param description what it is, for the schema: `the days of the stay`
 */
export function numberValues(
  number: string,
  description: string,
): StatisticsValues<StatisticsArguments & NumberStatisticsArguments> {
  return {
    type: Decimal,
    areConverted: false,
    description,
    Arguments: NumberStatisticsArguments,
    measured: () => ({ number }),
    hasMedian: ({ measures }) => measures.includes('MEDIAN'),
    tell: (figures, { measures }) => {
      const told = tellFigures(figures, measures, DECIMALS);
      return { ...told, average: inUnits(told.average), median: inUnits(told.median) };
    },
  };
}

/** Hundredths as a decimal number. */
function inUnits(hundredths: string | null): string | null {
  if (hundredths === null) return null;
  const [sign, digits] = hundredths.startsWith('-') ? ['-', hundredths.slice(1)] : ['', hundredths];
  const padded = digits.padStart(DECIMALS + 1, '0');
  return `${sign}${padded.slice(0, -DECIMALS)}.${padded.slice(-DECIMALS)}`;
}
