import type { UpsertRow } from '@kakehashi/database';
import type { ExchangeRateRow } from '@kakehashi/sample';

/** An exchange rate of the sample as columns of its table. */
export function exchangeRateColumns({ id, rateOn, base, quote, rate, provenance }: ExchangeRateRow): UpsertRow {
  return { id, rate_on: rateOn, base, quote, rate, provenance };
}
