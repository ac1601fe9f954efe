import type { StatisticsDimension as SqlDimension } from '@kakehashi/database';
import type { ValueLabel } from '@kakehashi/shared-types';
import type { ListField } from '../list/list-field';

/** A length of time by which days are grouped. */
export type StatisticsPeriod = 'YEAR' | 'QUARTER' | 'MONTH';

/** By what the rows of a list can be grouped: how the schema tells it, and where SQL finds it. */
export interface StatisticsDimension extends SqlDimension {
  /** What it is, for the schema. */
  readonly description: string;
  /** What a value is called; default: nothing, or its name where `names` tells it. */
  readonly label?: ValueLabel;
  /** For parts of time: those between two that occur are told too, with nothing in them. */
  readonly period?: StatisticsPeriod;
}

type Options = Partial<Pick<StatisticsDimension, 'description' | 'names' | 'isOfAmount' | 'join'>>;

/** A field of the list as a dimension: the same value, the same link, the same words. */
export function byField(field: ListField, options: Options = {}): StatisticsDimension {
  const { sql, through, description, comparator } = field;
  return {
    sql,
    description,
    ...(through && { through }),
    ...(comparator.label && { label: comparator.label }),
    ...options,
  };
}

const SHAPES: Readonly<Record<StatisticsPeriod, string>> = { YEAR: 'YYYY', QUARTER: 'YYYY-"Q"Q', MONTH: 'YYYY-MM' };

const SHOWN: Readonly<Record<StatisticsPeriod, string>> = { YEAR: '`2026`', QUARTER: '`2026-Q1`', MONTH: '`2026-01`' };

/**
 * The parts of time of a day as dimensions: `decided` gives `decidedYear`, `decidedQuarter` and `decidedMonth`.
 *
 * @param sql SQL of the day
 * @param description what the day is, such as `the day on which it was decided`
 */
export function byPeriods<N extends string>(
  name: N,
  sql: string,
  description: string,
): Readonly<Record<`${N}Year` | `${N}Quarter` | `${N}Month`, StatisticsDimension>> {
  const dimension = (period: StatisticsPeriod): StatisticsDimension => ({
    sql: `to_char(${sql}, '${SHAPES[period]}')`,
    description: `The ${period.toLowerCase()} of ${description}, as ${SHOWN[period]}. One in which nothing is stands between others with a count of 0.`,
    period,
  });
  const made = { Year: dimension('YEAR'), Quarter: dimension('QUARTER'), Month: dimension('MONTH') };
  return Object.fromEntries(Object.entries(made).map(([part, one]) => [`${name}${part}`, one])) as never;
}
