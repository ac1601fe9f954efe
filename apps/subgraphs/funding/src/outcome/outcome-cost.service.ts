import { readFreshness } from '@kakehashi/database';
import { chooseText, type Money, moneyFromMinorUnits, type ValueLabel } from '@kakehashi/shared-types';
import {
  behindSeconds,
  checkDimensions,
  checkGroups,
  inOrderOfKeys,
  type StatisticsKey,
  type SubgraphContext,
} from '@kakehashi/subgraph';
import { roundHalfEven } from '../conversion/fraction';
import type { UsedRates } from '../conversion/money-coverage.value';
import { checkRates } from '../conversion/rates-at-hand';
import { organisationCopy } from '../organisation/organisation.copy';
import { topicCopy } from '../topic/topic.copy';
import { outcomeCopy } from './outcome.copy';
import type { OutcomeCostArguments } from './outcome-cost.input';
import { OutcomeCost, OutcomeCostCoverage, OutcomeCostKey } from './outcome-cost.value';
import { costDimensions, type OutcomeCostDimension } from './outcome-cost-dimension';
import { type CostRow, costConversion, readCosts } from './outcome-cost-rows';

/**
 * Refuses what could not be told.
 *
 * @throws BAD_USER_INPUT when dimensions are too many or twice, basis and day do not fit, or no rate leads to the currency then
 */
export async function checkCosts(context: SubgraphContext, given: OutcomeCostArguments): Promise<void> {
  checkDimensions(given.groupBy);
  costConversion(given);
  await checkRates(context, given, { from: 'award_commitment', currency: 'currency' });
}

/** What all awards and their outcomes come to, with the rates that were used where they are asked for. */
export async function totalCost(
  context: SubgraphContext,
  given: OutcomeCostArguments,
  hasRates: boolean,
): Promise<OutcomeCost & { rates: UsedRates[] }> {
  const [row] = await readCosts(context, given, [], hasRates);
  if (!row) throw new Error('The statement of costs must tell of all awards.');
  return Object.assign(tellCost(row, [], given.in), { rates: row.rates });
}

/**
 * What the awards and outcomes of each group come to, by the values of their keys.
 *
 * @throws BAD_USER_INPUT when there are too many groups
 */
export async function costsByGroup(context: SubgraphContext, given: OutcomeCostArguments): Promise<OutcomeCost[]> {
  if (given.groupBy.length === 0) return [];
  const rows = await readCosts(context, given, given.groupBy);
  checkGroups(rows, false);
  return inOrderOfKeys(rows).map((row) => tellCost(row, given.groupBy, given.in));
}

/** What the costs rest on: the rates that were used, how fresh the copies are, and of which outcomes the money is unknown. */
export async function coverageOfCosts({ database }: SubgraphContext, rates: UsedRates[]): Promise<OutcomeCostCoverage> {
  const [counts] = await database.query(`
    SELECT count(*)::int AS outcomes, (count(*) FILTER (WHERE NOT has_award AND has_fee))::int AS "outcomesOfFees",
      (count(*) FILTER (WHERE NOT has_award AND NOT has_fee))::int AS "outcomesOfUnknownMoney"
    FROM (SELECT EXISTS (SELECT FROM award WHERE award.id = o.award_id)
        OR EXISTS (SELECT FROM award WHERE award.project_id = o.project_id) AS has_award,
      EXISTS (SELECT FROM commission_fee fee WHERE fee.commission_id = o.commission_id) AS has_fee FROM outcome_copy o) known`);
  const copies = await readFreshness(database, [outcomeCopy, organisationCopy, topicCopy]);
  return Object.assign(new OutcomeCostCoverage(), {
    ...counts,
    rates,
    copies: copies.map(({ of, from, asOf }) => ({ of, from, asOf, behindSeconds: behindSeconds(asOf) })),
  });
}

function tellCost(
  row: CostRow,
  groupBy: readonly OutcomeCostDimension[],
  currency: string | null | undefined,
): OutcomeCost {
  const { awards, outcomes, awardsWithoutOutcome, unconverted, unknownBehind, unknownWithout } = row;
  const money = (minorUnits: bigint | string | null): Money | null =>
    minorUnits === null || currency == null ? null : moneyFromMinorUnits(minorUnits, currency);
  const each = (sum: string | null, unknown: number) =>
    sum === null || unknown > 0 || outcomes === 0
      ? null
      : money(roundHalfEven({ numerator: BigInt(sum), denominator: BigInt(outcomes) }));
  return Object.assign(new OutcomeCost(), {
    keys: groupBy.map((dimension, place) => tellKey(dimension, row, place)),
    awards,
    outcomes,
    sum: money(row.sum),
    awardsWithoutOutcome,
    sumWithoutOutcome: money(row.sumWithoutOutcome),
    costPerOutcome: each(row.sumBehind, unknownBehind),
    spentPerOutcome: each(row.sum, unknownBehind + unknownWithout),
    unconverted,
  });
}

function tellKey(dimension: OutcomeCostDimension, { keys, names }: CostRow, place: number): StatisticsKey {
  const texts = names[place];
  const byName: ValueLabel = (_, locale) => (texts && texts.length > 0 ? chooseText(texts, locale).value : null);
  const { label = byName } = costDimensions[dimension];
  return Object.assign(new OutcomeCostKey(), { dimension, value: keys[place] ?? null, labelIn: label });
}
