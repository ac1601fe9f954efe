import { divideHalfEven, type StatisticsFigures } from '@kakehashi/database';
import type { StatisticsMeasure } from './statistics-measure.enum';

/** What is told of a group: its rows, and its values by measure; null where it has no values, or was not asked. */
export type ToldFigures = Readonly<Record<Lowercase<StatisticsMeasure>, string | null>> & {
  readonly count: number;
  readonly unconverted: number;
};

/**
 * Tells the figures of a group.
 *
 * @param decimals how many more decimals average and median have than the values; rounded half-even
 */
export function tellFigures(
  { rows, valued, sum, minimum, maximum, lower, upper, unconverted }: StatisticsFigures,
  measures: readonly StatisticsMeasure[],
  decimals: number,
): ToldFigures {
  const scale = 10n ** BigInt(decimals);
  const asked = (measure: StatisticsMeasure, value: string | null) => (measures.includes(measure) ? value : null);
  const over = (value: string | bigint | null, divisor: number) =>
    value === null ? null : String(divideHalfEven(BigInt(value) * scale, BigInt(divisor)));
  return {
    count: rows,
    unconverted,
    sum: asked('SUM', sum),
    average: asked('AVERAGE', valued === 0 ? null : over(sum, valued)),
    median: asked('MEDIAN', lower === null || upper === null ? null : over(BigInt(lower) + BigInt(upper), 2)),
    minimum: asked('MINIMUM', minimum),
    maximum: asked('MAXIMUM', maximum),
  };
}
