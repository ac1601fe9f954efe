import {
  type Conversion,
  type NameText,
  NO_FIGURES,
  Parameters,
  type Results,
  readHeldResults,
} from '@kakehashi/database';
import { MOST_GROUPS, StatisticsReader, type SubgraphContext, type WorkerFactory } from '@kakehashi/subgraph';
import { awardList } from '../award/award.input';
import { awardDimensionCopies, awardDimensions } from '../award/award-dimensions';
import { awardMoney } from '../award/award-money';
import type { UsedRates } from '../conversion/money-coverage.value';
import { askedConversion } from '../conversion/money-statistics.input';
import type { OutcomeCostArguments } from './outcome-cost.input';
import { awardOutcomes, costDimensions, type OutcomeCostDimension } from './outcome-cost-dimension';
import { outcomeCostSql } from './outcome-cost-sql';

/** What a group comes to, sums in minor units. */
export interface CostRow {
  readonly keys: readonly (string | null)[];
  readonly names: readonly (readonly NameText[] | null)[];
  readonly awards: number;
  readonly outcomes: number;
  readonly sum: string | null;
  readonly awardsWithoutOutcome: number;
  readonly sumWithoutOutcome: string | null;
  readonly sumBehind: string | null;
  readonly unknownBehind: number;
  readonly unknownWithout: number;
  readonly unconverted: number;
  readonly rates: UsedRates[];
}

const { days, ...committed } = awardMoney.COMMITTED;
const holds = Object.entries(awardDimensions).map(([name, dimension]) => ({ name, ...dimension }));

/** How amounts are converted as asked; undefined when no currency is. */
export function costConversion(given: OutcomeCostArguments): Conversion | undefined {
  return askedConversion(given, days);
}

/** Reads what is held of awards and their outcomes when a process begins. */
export const createOutcomeCostReader: WorkerFactory = (parts) => {
  const held = { dimensions: holds, copies: awardDimensionCopies, money: [committed], results: awardOutcomes };
  return new StatisticsReader(parts, 'outcomeCostStatistics', awardList.entity, held);
};

/** Reads what awards and outcomes come to, of columns in memory or by one statement; without dimensions one row. */
export async function readCosts(
  context: SubgraphContext,
  given: OutcomeCostArguments,
  groupBy: readonly OutcomeCostDimension[],
  hasRates = false,
): Promise<CostRow[]> {
  const dimensions = groupBy.map((name) => costDimensions[name]);
  const conversion = costConversion(given);
  const { definition, page } = awardList.rowsFor(context, given.where ?? null);
  const held = await readHeldResults(context.database, definition, page, {
    dimensions,
    holds,
    copies: awardDimensionCopies,
    measured: { ...committed, ...(conversion && { conversion }) },
    results: awardOutcomes,
    hasCoverage: hasRates,
    mostGroups: MOST_GROUPS,
  });
  if (held) return rowsOf(held, dimensions.length > 0, conversion !== undefined);
  const parameters = new Parameters();
  const condition = awardList.conditionOf(context, given.where, parameters);
  const sql = outcomeCostSql({ dimensions, condition, conversion, hasRates, mostGroups: MOST_GROUPS }, parameters);
  return context.database.query(sql, parameters.values);
}

/** The same rows as the statement gives. */
function rowsOf({ groups, coverage }: Results, isGrouped: boolean, isConverted: boolean): CostRow[] {
  const all = groups.length > 0 || isGrouped ? groups : [NO_AWARDS];
  return all.map(({ keys, names, results, behind = NO_FIGURES, without = NO_FIGURES }) => ({
    keys,
    names,
    awards: behind.rows + without.rows,
    outcomes: results,
    sum: added(behind.sum, without.sum),
    awardsWithoutOutcome: without.rows,
    sumWithoutOutcome: without.sum,
    sumBehind: behind.sum,
    unknownBehind: behind.rows - behind.valued,
    unknownWithout: without.rows - without.valued,
    unconverted: isConverted ? behind.unconverted + without.unconverted : 0,
    rates: (coverage?.rates ?? []) as UsedRates[],
  }));
}

const NO_AWARDS = { keys: [], names: [], results: 0, behind: undefined, without: undefined };

function added(one: string | null, other: string | null): string | null {
  return one === null || other === null ? (one ?? other) : String(BigInt(one) + BigInt(other));
}
