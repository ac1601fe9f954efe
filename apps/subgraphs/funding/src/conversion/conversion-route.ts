import { currencyDecimals } from '@kakehashi/shared-types';
import type { ExchangeRate } from '../exchange-rate/exchange-rate.entity';
import { type Fraction, fractionOfDecimal, invert, multiply, roundHalfEven } from './fraction';

/** One step from a currency to another: a rate, read forwards or backwards. */
export interface RouteStep {
  readonly rate: ExchangeRate;
  /** True: from the rate's quote to its base. */
  readonly isInverse: boolean;
}

/** How to get from one currency to another: one step, or two through a common currency. */
export type ConversionRoute = readonly RouteStep[];

/**
 * Chooses how to convert: by a rate between the two currencies, read either way, the newer of two; without one through
 * the common currency whose older rate is the newest. Equals are settled by the alphabet, so that the answer is stable.
 *
 * @param rates the usable rate of each pair on the day
 * @returns null when no rates lead from one to the other
 */
export function chooseRoute(rates: readonly ExchangeRate[], from: string, to: string): ConversionRoute | null {
  const direct = step(rates, from, to);
  if (direct) return [direct];
  const between = new Set(rates.flatMap(({ base, quote }) => [base, quote]));
  let best: ConversionRoute | null = null;
  for (const common of [...between].sort()) {
    const first = step(rates, from, common);
    const second = step(rates, common, to);
    if (!first || !second) continue;
    const route = [first, second];
    if (best === null || oldestDay(route) > oldestDay(best)) best = route;
  }
  return best;
}

/**
 * Converts an amount.
 *
 * @param minorUnits of the currency that the route begins at
 * @returns minor units of the currency that it ends at, rounded half-even
 *
 * @example 100 USD in VND at 26476.40741762: 10000 minor units become 2647641
 */
export function convertMinorUnits(minorUnits: string, from: string, to: string, route: ConversionRoute): bigint {
  const amount = { numerator: BigInt(minorUnits), denominator: 10n ** BigInt(currencyDecimals(from)) };
  const converted = route.reduce((value, { rate, isInverse }) => {
    const factor = fractionOfDecimal(rate.rate);
    return multiply(value, isInverse ? invert(factor) : factor);
  }, amount as Fraction);
  return roundHalfEven(multiply(converted, { numerator: 10n ** BigInt(currencyDecimals(to)), denominator: 1n }));
}

function step(rates: readonly ExchangeRate[], from: string, to: string): RouteStep | null {
  const forwards = rates.find(({ base, quote }) => base === from && quote === to);
  const backwards = rates.find(({ base, quote }) => base === to && quote === from);
  if (forwards && !(backwards && backwards.rateOn > forwards.rateOn)) return { rate: forwards, isInverse: false };
  return backwards ? { rate: backwards, isInverse: true } : null;
}

function oldestDay(route: ConversionRoute): string {
  const [oldest = ''] = route.map(({ rate }) => rate.rateOn).sort();
  return oldest;
}
