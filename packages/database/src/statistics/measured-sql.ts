import type { Parameters } from '../list/parameters';
import { convertedSql } from './rounding-sql';
import type { Conversion, MeasuredMoney } from './statistics-definition';

/** A dimension that stands on the amounts, under the name of its column. */
interface AmountKey {
  readonly key: string;
  readonly sql: string;
  readonly join?: string;
}

/**
 * SQL of the common table expressions up to `measured`: of each row of `found`, for each combination of keys that stand on its
 * amounts, the `value` that they come to, null when one of them can not be converted, and how many can not, `unconverted`.
 */
export function measuredSql(measured: MeasuredMoney, keys: readonly AmountKey[], parameters: Parameters): string[] {
  const { from, on, minorUnits, amount, currency, conversion } = measured;
  const names = keys.map(({ key }) => `, ${key}`).join('');
  const columns = keys.map(({ sql, key }) => `, (${sql})::text AS ${key}`).join('');
  const joins = [...new Set(keys.flatMap(({ join }) => join ?? []))].join(' ');
  const amounts = `found t JOIN ${from} ON ${on} ${joins}`;
  if (!conversion) {
    const nothing = 'NULL::numeric AS value, 0::bigint AS unconverted';
    return [`measured AS (SELECT DISTINCT t.id${columns}, ${nothing} FROM ${amounts})`];
  }
  const to = parameters.add(conversion.currency, 'text');
  const day = dayOf(conversion, parameters);
  // Where a query is bounded by OFFSET, PostgreSQL computes its columns once, and not once for each of their uses.
  const scale = `1e${conversion.decimals}`;
  return [
    `day_asked AS (${daysSql(conversion, amounts, parameters)})`,
    conversion.factors(parameters),
    `known AS MATERIALIZED (SELECT currency, day, numerator * ${scale} AS numerator, denominator,
       (numerator * ${scale} / denominator)::double precision AS factor FROM factor)`,
    `fact AS (SELECT t.id${columns}, ${minorUnits} AS minor_units, ${amount} AS amount, ${currency} = ${to} AS is_known,
         known.numerator, known.denominator, (${amount})::double precision * known.factor AS near
       FROM ${amounts} LEFT JOIN known ON known.currency = ${currency} AND known.day = ${day} OFFSET 0)`,
    `measured AS MATERIALIZED (SELECT id${names}, CASE WHEN count(*) = count(value) THEN sum(value) END AS value,
         count(*) - count(value) AS unconverted
       FROM (SELECT id${names}, CASE WHEN is_known THEN minor_units WHEN near IS NOT NULL
         THEN ${convertedSql('near', 'amount * numerator', 'denominator')} END AS value FROM fact OFFSET 0) one
       GROUP BY id${names})`,
  ];
}

/** SQL of what sums of money rest on, as `json`. */
export function moneyCoverageSql({ from, on, currency, conversion }: MeasuredMoney, parameters: Parameters): string {
  if (!conversion) return 'NULL::json';
  const to = parameters.add(conversion.currency, 'text');
  const day = dayOf(conversion, parameters);
  return `(WITH amount AS MATERIALIZED (SELECT ${currency} AS currency, ${day} AS day, count(*) AS amounts
       FROM found t JOIN ${from} ON ${on} GROUP BY 1, 2),
     placed AS (SELECT amount.*, factor.rates FROM amount LEFT JOIN factor
       ON factor.currency = amount.currency AND factor.day = amount.day AND amount.currency <> ${to}),
     used AS (SELECT DISTINCT unnest(rates) AS id FROM placed)
     SELECT json_build_object(
       'amounts', (SELECT coalesce(sum(amounts), 0) FROM amount),
       'withAmount', (SELECT count(*) FROM found t WHERE EXISTS (SELECT FROM ${from} WHERE ${on})),
       'unconverted', (SELECT coalesce(json_agg(json_build_object('currency', currency, 'count', count) ORDER BY currency), '[]')
         FROM (SELECT currency, sum(amounts) AS count FROM placed WHERE rates IS NULL AND currency <> ${to} GROUP BY currency) missing),
       'rates', (${conversion.ratesUsed})))`;
}

/** The column of `found` with the day of a row. */
export const ROW_DAY = 'rate_day';

function dayOf({ day }: Conversion, parameters: Parameters): string {
  if ('ofRow' in day) return `t.${ROW_DAY}`;
  return 'ofAmount' in day ? day.ofAmount : parameters.add(day.fixed, 'date');
}

function daysSql({ day }: Conversion, amounts: string, parameters: Parameters): string {
  if ('ofRow' in day) return `SELECT DISTINCT ${ROW_DAY} AS day FROM found`;
  if ('ofAmount' in day) return `SELECT DISTINCT ${day.ofAmount} AS day FROM ${amounts}`;
  return `SELECT ${parameters.add(day.fixed, 'date')} AS day`;
}
