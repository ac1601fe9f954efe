import type { MeasuredMoney } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import type { SubgraphContext } from '@kakehashi/subgraph';
import type { MoneyStatisticsArguments } from './money-statistics.input';

/**
 * Refuses what could tell nothing for want of rates, instead of telling that nothing was converted: a currency that no rate
 * leads to and that no amount is in, and a fixed day before all rates of the currency.
 *
 * @throws BAD_USER_INPUT that names the currencies that have rates, or the first day that has one
 */
export async function checkRates(
  context: SubgraphContext,
  { in: currency, basis, on }: Pick<MoneyStatisticsArguments, 'in' | 'basis' | 'on'>,
  { from, currency: currencyOfAmount }: Pick<MeasuredMoney, 'from' | 'currency'>,
): Promise<void> {
  if (currency == null) return;
  const [first]: { day: string }[] = await context.database.query(
    'SELECT rate_on AS day FROM exchange_rate WHERE $1 IN (base, quote) ORDER BY rate_on, id LIMIT 1',
    [currency],
  );
  if (!first) return checkCurrency(context, currency, `${from} WHERE ${currencyOfAmount}`);
  if (basis === 'FIXED_DAY' && on != null && on < first.day) {
    throw badUserInput('on', `must not be before ${first.day}, the day of the first rate of ${currency}`, on);
  }
}

async function checkCurrency(context: SubgraphContext, currency: string, amountsWithCurrency: string): Promise<void> {
  const [known]: [{ isOfAmount: boolean; currencies: string[] }] = await context.database.query(
    `SELECT EXISTS (SELECT FROM ${amountsWithCurrency} = $1) AS "isOfAmount",
       ARRAY(SELECT base FROM exchange_rate UNION SELECT quote FROM exchange_rate ORDER BY 1) AS currencies`,
    [currency],
  );
  if (known.isOfAmount || known.currencies.length === 0) return;
  throw badUserInput('in', `must be a currency that rates lead to: ${known.currencies.join(', ')}`, currency);
}
