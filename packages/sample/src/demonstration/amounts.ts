import type { Money } from '../values';
import type { RowRandom } from './row-random';

/** Least and greatest made-up grant of one funder, and the step it is rounded to, in whole units of the currency. */
const GRANTS = {
  VND: { least: 500_000_000, greatest: 12_000_000_000, step: 10_000_000, minorUnits: 1 },
  JPY: { least: 3_000_000, greatest: 80_000_000, step: 100_000, minorUnits: 1 },
  USD: { least: 20_000, greatest: 600_000, step: 0.25, minorUnits: 100 },
} as const;

/** The currencies of made-up money. */
export type DemonstrationCurrency = keyof typeof GRANTS;

/** Draws an amount: that of a grant, times a factor. */
export function drawMoney(random: RowRandom, currency: DemonstrationCurrency, factor = 1): Money {
  const { least, greatest, step, minorUnits } = GRANTS[currency];
  const steps = random.between(least / step, greatest / step);
  return { amountMinor: String(Math.round(steps * step * minorUnits * factor)), currency };
}
