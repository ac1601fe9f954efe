import type { Conversion, Parameters } from '@kakehashi/database';
import { currencyDecimals } from '@kakehashi/shared-types';

/**
 * The conversion of many amounts within one statement, by the same rates and routes as {@link loadRoute} finds for a few: the newest
 * of each pair that is near enough; directly, else through the common currency whose older rate is the newest.
 *
 * @param maximumAgeDays the oldest rate that may be used, in days before the day
 */
export function conversionTo(currency: string, day: Conversion['day'], maximumAgeDays: number): Conversion {
  return {
    currency,
    decimals: currencyDecimals(currency),
    decimalsOf: currencyDecimals,
    day,
    factors: (parameters) => factorsSql(currency, maximumAgeDays, parameters),
    ratesUsed: RATES_USED,
    ratesTable: 'exchange_rate',
  };
}

function factorsSql(currency: string, maximumAgeDays: number, parameters: Parameters): string {
  const to = parameters.add(currency, 'text');
  const age = parameters.add(maximumAgeDays, 'integer');
  // For each day and pair one look-up in the index, instead of all rates of the days between.
  return `near AS MATERIALIZED (
      SELECT asked.day, pair.base, pair.quote, rate.id, rate.rate, rate.rate_on
      FROM day_asked asked CROSS JOIN (SELECT DISTINCT base, quote FROM exchange_rate) pair
      CROSS JOIN LATERAL (
        SELECT * FROM exchange_rate near
        WHERE near.base = pair.base AND near.quote = pair.quote AND near.rate_on BETWEEN asked.day - ${age} AND asked.day
        ORDER BY near.rate_on DESC LIMIT 1) rate
    ), leg AS MATERIALIZED (
      SELECT DISTINCT ON (day, source, target) * FROM (
        SELECT day, base AS source, quote AS target, rate AS numerator, 1::numeric AS denominator, id, rate_on, 0 AS place FROM near
        UNION ALL SELECT day, quote, base, 1, rate, id, rate_on, 1 FROM near) way
      ORDER BY day, source, target, rate_on DESC, place
    ), factor AS MATERIALIZED (
      SELECT DISTINCT ON (source, day) source AS currency, day, numerator, denominator, rates FROM (
        SELECT day, source, '' AS common, numerator, denominator, ARRAY[id] AS rates, rate_on AS oldest FROM leg WHERE target = ${to}
        UNION ALL
        SELECT first.day, first.source, first.target, first.numerator * second.numerator, first.denominator * second.denominator,
          ARRAY[first.id, second.id], least(first.rate_on, second.rate_on)
        FROM leg first JOIN leg second ON second.day = first.day AND second.source = first.target AND second.target = ${to}
        WHERE first.source <> ${to}
      ) route
      ORDER BY source, day, common <> '', oldest DESC, common COLLATE "C"
    )`;
}

/** The rates that were used, by source: how many, and from which day to which. */
const RATES_USED = `SELECT coalesce(json_agg(told ORDER BY told.source), '[]') FROM (
  SELECT rate.provenance ->> 'source' AS source, count(*)::int AS count,
    min(rate.rate_on)::text AS "firstOn", max(rate.rate_on)::text AS "lastOn"
  FROM used JOIN exchange_rate rate ON rate.id = used.id GROUP BY 1) told`;
