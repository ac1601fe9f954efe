import { Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { defineStatistics, tellFigures } from '@kakehashi/subgraph';
import { ArgsType, Field } from 'type-graphql';
import { MoneyCoverage, tellMoneyCoverage } from '../conversion/money-coverage.value';
import {
  askedConversion,
  type GivenMoneyStatistics,
  MoneyStatisticsArguments,
} from '../conversion/money-statistics.input';
import { checkRates } from '../conversion/rates-at-hand';
import { awardList } from './award.input';
import { AwardAmount } from './award-amount.enum';
import { awardDimensionCopies, awardDimensions } from './award-dimensions';
import { awardMoney } from './award-money';

/** The arguments of the statistics of awards. */
@ArgsType()
class AwardStatisticsArguments extends MoneyStatisticsArguments {
  @Field(() => AwardAmount, { defaultValue: 'COMMITTED', description: 'Which amounts are added up.' })
  of!: AwardAmount;
}

type Given = GivenMoneyStatistics & Pick<AwardStatisticsArguments, 'of'>;

const shown = (minorUnits: string | null, currency: string | null | undefined) =>
  minorUnits === null || currency == null ? null : moneyFromMinorUnits(minorUnits, currency);

/** The statistics of awards. */
export const awardStatistics = defineStatistics<Given>({
  name: 'Award',
  description: 'Counts of awards and sums of their amounts, by up to four dimensions, in one currency.',
  list: awardList,
  dimensions: awardDimensions,
  copies: awardDimensionCopies,
  values: {
    type: Money,
    areConverted: true,
    description:
      'what each award comes to: its amounts converted one by one as `Award.total` does, and added up; in a group by something of an amount, such as its funder, those of the group',
    Arguments: AwardStatisticsArguments,
    measured: (given) => {
      const { days, ...money } = awardMoney[given.of];
      const conversion = askedConversion(given, days);
      return { ...money, ...(conversion && { conversion }) };
    },
    held: Object.values(awardMoney),
    check: (context, given) => checkRates(context, given, awardMoney[given.of]),
    hasMedian: ({ measures }) => measures.includes('MEDIAN'),
    tell: (figures, { in: currency, measures }) => {
      const told = tellFigures(figures, measures, 0);
      return {
        ...told,
        sum: shown(told.sum, currency),
        average: shown(told.average, currency),
        median: shown(told.median, currency),
        minimum: shown(told.minimum, currency),
        maximum: shown(told.maximum, currency),
      };
    },
    coverage: { Type: MoneyCoverage, tell: tellMoneyCoverage },
  },
});
