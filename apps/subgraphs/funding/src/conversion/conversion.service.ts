import { badUserInput } from '@kakehashi/errors';
import { moneyFromMinorUnits } from '@kakehashi/shared-types';
import type { SubgraphContext } from '@kakehashi/subgraph';
import type { ExchangeRate } from '../exchange-rate/exchange-rate.entity';
import { type ConversionArguments, GREATEST_RATE_AGE_DAYS } from './conversion.input';
import { loadRoute } from './conversion.loader';
import { type ConversionRoute, convertMinorUnits } from './conversion-route';
import type { ConvertedMoney } from './converted-money.value';

/** An amount, and the day whose rates it is converted by. */
export interface DatedAmount {
  readonly minorUnits: string;
  readonly currency: string;
  /** `YYYY-MM-DD`; null when it is unknown, so that only one day for all converts it. */
  readonly on: string | null;
}

/**
 * Adds amounts up in one currency. A missing rate makes the sum null and is counted; it never counts as 0.
 *
 * @throws BAD_USER_INPUT when the age of rates is out of range
 */
export async function convertTotal(
  context: SubgraphContext,
  amounts: readonly DatedAmount[],
  { currency: to, on, maximumRateAgeDays }: ConversionArguments,
): Promise<ConvertedMoney> {
  if (maximumRateAgeDays < 0 || maximumRateAgeDays > GREATEST_RATE_AGE_DAYS) {
    throw badUserInput('maximumRateAgeDays', `must be between 0 and ${GREATEST_RATE_AGE_DAYS}`, maximumRateAgeDays);
  }
  const routes = await Promise.all(
    amounts.map(({ currency: from, on: ownDay }) => {
      const day = on ?? ownDay;
      if (from === to) return [];
      return day === null ? null : loadRoute(context, maximumRateAgeDays, { from, to, on: day });
    }),
  );
  let sum = 0n;
  let unconvertedCount = 0;
  amounts.forEach(({ minorUnits, currency }, index) => {
    const route = routes[index];
    if (route) sum += convertMinorUnits(minorUnits, currency, to, route);
    else unconvertedCount += 1;
  });
  const isWhole = amounts.length > 0 && unconvertedCount === 0;
  return {
    money: isWhole ? moneyFromMinorUnits(sum, to) : null,
    amountCount: amounts.length,
    unconvertedCount,
    rates: usedRates(routes),
  };
}

function usedRates(routes: readonly (ConversionRoute | null)[]): ExchangeRate[] {
  const rates = routes.flatMap((route) => route ?? []).map(({ rate }) => rate);
  const orderOf = ({ rateOn, base, quote }: ExchangeRate) => `${rateOn} ${base} ${quote}`;
  return [...new Map(rates.map((rate) => [rate.id, rate])).values()].sort((one, other) =>
    orderOf(one) < orderOf(other) ? -1 : 1,
  );
}
