import type { MeasuredMoney } from '@kakehashi/database';
import { codeLabel, enumLabel, Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { byField, byPeriods, defineStatistics, type StatisticsDimension, tellFigures } from '@kakehashi/subgraph';
import { ArgsType, Field } from 'type-graphql';
import { TO_INSTALMENTS } from '../commitment/commitment.input';
import { MoneyCoverage, tellMoneyCoverage } from '../conversion/money-coverage.value';
import {
  askedConversion,
  type ConversionDays,
  type GivenMoneyStatistics,
  MoneyStatisticsArguments,
} from '../conversion/money-statistics.input';
import { checkRates } from '../conversion/rates-at-hand';
import { organisationCopy } from '../organisation/organisation.copy';
import { topicCopy } from '../topic/topic.copy';
import { awardFilters, awardList } from './award.input';
import { AwardAmount } from './award-amount.enum';

/** The arguments of the statistics of awards. */
@ArgsType()
class AwardStatisticsArguments extends MoneyStatisticsArguments {
  @Field(() => AwardAmount, { defaultValue: 'COMMITTED', description: 'Which amounts are added up.' })
  of!: AwardAmount;
}

type Given = GivenMoneyStatistics & Pick<AwardStatisticsArguments, 'of'>;

const DECIDED_ON = 't.decided_on';
const PAID_ON = 'payment.paid_on';

/** The amounts of an award, each with the commitment of the funder who promised or paid it, `commitment`. */
const amounts: Readonly<Record<AwardAmount, MeasuredMoney & { readonly days: ConversionDays }>> = {
  COMMITTED: {
    from: 'award_commitment commitment',
    on: 'commitment.award_id = t.id',
    minorUnits: 'commitment.amount_minor_units',
    amount: 'commitment.amount',
    currency: 'commitment.currency',
    held: { steps: TO_INSTALMENTS.slice(0, 1), days: [DECIDED_ON] },
    days: { AWARD_DATE: { ofRow: DECIDED_ON } },
  },
  PAID: {
    from: `award_commitment commitment JOIN instalment ON instalment.commitment_id = commitment.id
      JOIN payment ON payment.instalment_id = instalment.id`,
    on: 'commitment.award_id = t.id',
    minorUnits: 'payment.amount_minor_units',
    amount: 'payment.amount',
    currency: 'payment.currency',
    held: {
      steps: [
        ...TO_INSTALMENTS,
        { table: 'payment', alias: 'payment', column: 'instalment_id', equals: 'instalment.id' },
      ],
      days: [DECIDED_ON, PAID_ON],
    },
    days: { AWARD_DATE: { ofRow: DECIDED_ON }, PAYMENT_DATE: { ofAmount: PAID_ON } },
  },
};

/** SQL of the names of an id, `value`, in a table that has them. */
const namesIn = (table: string, column = 'names') =>
  `(SELECT named.${column} FROM ${table} named WHERE named.id = value::uuid)`;

/** What is known of an organisation, found by its id, else by its ROR id. */
const toOrganisation = (alias: string, id: string, ror: string) =>
  `LEFT JOIN organisation_copy ${alias}
    ON ${alias}.id = coalesce(${id}, (SELECT named.id FROM organisation_copy named WHERE named.ror = ${ror}))`;
const toFunder = toOrganisation('funder', 'commitment.funder_organisation_id', 'commitment.funder_ror');
const toRecipient = toOrganisation('receiver', 'recipient.organisation_id', 'recipient.organisation_ror');
const { through: throughRecipient } = awardFilters.recipient;
const { through: throughTopic } = awardFilters.topic;

const dimensions: Readonly<Record<string, StatisticsDimension>> = {
  ...byPeriods('decided', DECIDED_ON, 'the day on which it was decided'),
  status: byField(awardFilters.status),
  scheme: byField(awardFilters.scheme, { names: namesIn('funding_scheme') }),
  call: byField(awardFilters.call, { names: namesIn('call', 'titles') }),
  programme: byField(awardFilters.programme),
  project: byField(awardFilters.project),
  funder: {
    sql: 'coalesce(commitment.funder_organisation_id, funder.id)',
    join: toFunder,
    isOfAmount: true,
    names: namesIn('organisation_copy'),
    description: 'Id of the funder of each amount; null for one of which only the name is known.',
  },
  funderCountry: {
    sql: 'funder.country',
    join: toFunder,
    isOfAmount: true,
    label: codeLabel('region'),
    description: 'Country of the funder of each amount.',
  },
  funderSector: {
    sql: 'funder.sector',
    join: toFunder,
    isOfAmount: true,
    label: enumLabel,
    description:
      'The party of cooperation that the funder of each amount belongs to: `STATE`, `SCIENCE` or `BUSINESS`.',
  },
  currency: {
    sql: 'commitment.currency',
    isOfAmount: true,
    label: codeLabel('currency'),
    description: 'Currency that each amount is told in.',
  },
  recipient: {
    sql: 'coalesce(recipient.organisation_id, receiver.id)',
    through: throughRecipient,
    join: toRecipient,
    names: namesIn('organisation_copy'),
    description: 'Id of an organisation that receives it; the whole award counts for each.',
  },
  recipientCountry: {
    sql: 'receiver.country',
    through: throughRecipient,
    join: toRecipient,
    label: codeLabel('region'),
    description: 'Country of an organisation that receives it; the whole award counts for each country.',
  },
  recipientSector: {
    sql: 'receiver.sector',
    through: throughRecipient,
    join: toRecipient,
    label: enumLabel,
    description:
      'The party of cooperation that an organisation which receives it belongs to; the whole award counts for each.',
  },
  topic: byField(awardFilters.topic, {
    names: namesIn('topic_copy'),
    description: 'Id of a topic that it pays for; the whole award counts for each.',
  }),
  field: {
    sql: 'field.path[1]',
    through: throughTopic,
    join: 'JOIN topic_copy field ON field.id = topic.topic_id',
    names: namesIn('topic_copy'),
    description:
      'Id of the uppermost topic above a topic that it pays for, a field of science; the whole award counts for each.',
  },
  source: byField(awardFilters.source),
};

const shown = (minorUnits: string | null, currency: string | null | undefined) =>
  minorUnits === null || currency == null ? null : moneyFromMinorUnits(minorUnits, currency);

/** The statistics of awards. */
export const awardStatistics = defineStatistics<Given>({
  name: 'Award',
  description: 'Counts of awards and sums of their amounts, by up to four dimensions, in one currency.',
  list: awardList,
  dimensions,
  copies: [organisationCopy, topicCopy],
  values: {
    type: Money,
    areConverted: true,
    description:
      'what each award comes to: its amounts converted one by one as `Award.total` does, and added up; in a group by something of an amount, such as its funder, those of the group',
    Arguments: AwardStatisticsArguments,
    measured: (given) => {
      const { days, ...money } = amounts[given.of];
      const conversion = askedConversion(given, days);
      return { ...money, ...(conversion && { conversion }) };
    },
    held: Object.values(amounts),
    check: (context, given) => checkRates(context, given, amounts[given.of]),
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
