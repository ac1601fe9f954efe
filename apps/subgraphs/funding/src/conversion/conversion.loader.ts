import { groupBy, rowReader } from '@kakehashi/database';
import { type LoaderDefinition, type SubgraphContext, valueByKey } from '@kakehashi/subgraph';
import type { DataSource } from 'typeorm';
import { ExchangeRate } from '../exchange-rate/exchange-rate.entity';
import { type ConversionRoute, chooseRoute } from './conversion-route';

/** From which currency to which, and by the rates of which day. */
export interface ConversionKey {
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/**
 * Loads how to convert between two currencies on a day; all that is asked for in one tick in one SQL statement.
 *
 * @param maximumAgeDays the oldest rate that may be used, in days before the day; the newest of each pair counts
 * @returns null when the rates that are near enough do not lead from one to the other
 */
export function loadRoute(
  context: SubgraphContext,
  maximumAgeDays: number,
  key: ConversionKey,
): Promise<ConversionRoute | null> {
  const loader: LoaderDefinition<string, ConversionRoute | null> = valueByKey((database, keys) =>
    readRoutes(database, maximumAgeDays, keys.map(readKey)),
  );
  return context.keyedLoader(`conversion route ${maximumAgeDays}`, loader).load(`${key.from} ${key.to} ${key.on}`);
}

function readKey(text: string): ConversionKey {
  const [from = '', to = '', on = ''] = text.split(' ');
  return { from, to, on };
}

async function readRoutes(
  database: DataSource,
  maximumAgeDays: number,
  keys: readonly ConversionKey[],
): Promise<(ConversionRoute | null)[]> {
  const reader = rowReader<ExchangeRate>(database, ExchangeRate);
  const days = [...new Set(keys.map(({ on }) => on))];
  const currencies = [...new Set(keys.flatMap(({ from, to }) => [from, to]))];
  // For each day and pair one look-up in the index, instead of all rates of the days between.
  const rows: (Record<string, unknown> & { day: string })[] = await database.query(
    `WITH pair AS (
       SELECT DISTINCT base, quote FROM ${reader.table} WHERE base = ANY($2::text[]) OR quote = ANY($2::text[])
     )
     SELECT day.day, ${reader.columns} FROM unnest($1::date[]) AS day(day) CROSS JOIN pair CROSS JOIN LATERAL (
       SELECT * FROM ${reader.table} near
       WHERE near.base = pair.base AND near.quote = pair.quote
         AND near.rate_on BETWEEN day.day - $3::integer AND day.day
       ORDER BY near.rate_on DESC LIMIT 1
     ) t`,
    [days, currencies, maximumAgeDays],
  );
  const ratesOfDay = groupBy(rows, ({ day }) => day);
  return keys.map(({ from, to, on }) => {
    const rates = (ratesOfDay.get(on) ?? []).map((row) => reader.read(row));
    return chooseRoute(rates, from, to);
  });
}
