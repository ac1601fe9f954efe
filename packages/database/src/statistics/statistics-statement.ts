import type { Parameters } from '../list/parameters';
import { convertSql } from './rounding-sql';
import type { Conversion, MeasuredMoney, StatisticsDimension, StatisticsRequest } from './statistics-definition';

/** The rows that are counted: the listed table, and the conditions on `t`. */
export interface CountedRows {
  readonly table: string;
  readonly conditions: string;
}

type Placed = StatisticsDimension & { readonly key: string };

/**
 * The statement that counts and adds up: a row for each group, and one without keys for all rows.
 *
 * `found` are the listed rows, each once; `placed` the same with each combination of their keys; `measured` what is told of
 * each, for each combination of keys that stand on the amounts.
 */
export function statisticsSql(request: StatisticsRequest, rows: CountedRows, parameters: Parameters): string {
  const dimensions = request.dimensions.map((dimension, index): Placed => ({ ...dimension, key: `k${index}` }));
  const { measured } = request;
  const ofRows = dimensions.filter(({ isOfAmount }) => !isOfAmount);
  const ofAmounts = dimensions.filter(({ isOfAmount }) => isOfAmount);
  const parts = [
    `found AS MATERIALIZED (${foundSql(rows, measured, ofRows)})`,
    ...(ofRows.some(({ through }) => through) ? [`placed AS (${placedSql(rows.table, ofRows)})`] : []),
    ...measuredSql(request, ofAmounts, rows.table, parameters),
    `grouped AS (${groupedSql(request, dimensions, ofRows.some(({ through }) => through) ? 'placed' : 'found')})`,
    `whole AS (${wholeSql(request, ofAmounts.length > 0)})`,
  ];
  const names = dimensions.map(({ key, names: sql }) =>
    sql ? `(SELECT ${sql} FROM (SELECT g.${key} AS value) named)` : 'NULL::jsonb',
  );
  const keys = dimensions.map(({ key }) => `g.${key}`).join(', ');
  const figures = (row: string) => FIGURES.map((name) => `${row}.${name}`).join(', ');
  return `WITH ${parts.join(',\n')}
    SELECT false AS is_whole, ARRAY[${keys}]::text[] AS keys, ARRAY[${names.join(', ')}]::jsonb[] AS names, ${figures('g')},
      NULL::json AS coverage, NULL::json AS copies FROM grouped g
    UNION ALL SELECT true, NULL, NULL, ${figures('w')}, ${coverageSql(request)},
      ${copiesSql(request, parameters)} FROM whole w`;
}

/** What each row of the statement tells. */
const FIGURES = ['rows', 'valued', 'sum', 'minimum', 'maximum', 'lower', 'upper', 'unconverted'] as const;

function foundSql({ table, conditions }: CountedRows, measured: StatisticsRequest['measured'], own: readonly Placed[]) {
  const columns = own.filter(({ through }) => !through).map(({ sql, key }) => `, (${sql})::text AS ${key}`);
  const number = measured && 'number' in measured ? `, (${measured.number})::numeric AS value` : '';
  return `SELECT t.id${columns.join('')}${number} FROM ${table} t ${joinsOf(own.filter(({ through }) => !through))} WHERE ${conditions}`;
}

/** A row with several values of a link stands here once for each; one with none, once without. */
function placedSql(table: string, ofRows: readonly Placed[]): string {
  const joins = ofRows.flatMap(({ sql, through, join }) => {
    if (!through) return [];
    const { rows } = through;
    if (!rows) throw new RangeError('A dimension through a link must tell its rows; see linkedBy.');
    const from = /\bJOIN\b/.test(rows.from) || join ? `(${rows.from} ${join ?? ''})` : rows.from;
    return [`LEFT JOIN ${from} ON ${rows.on} AND (${sql}) IS NOT NULL`];
  });
  const keys = ofRows.map(({ key, sql, through }) => (through ? `(${sql})::text AS ${key}` : `f.${key}`));
  return `SELECT DISTINCT f.id, ${keys.join(', ')} FROM found f JOIN ${table} t ON t.id = f.id ${joins.join(' ')}`;
}

function measuredSql(
  { measured }: StatisticsRequest,
  ofAmounts: readonly Placed[],
  table: string,
  parameters: Parameters,
): string[] {
  const keys = ofAmounts.map(({ key }) => `, ${key}`).join('');
  if (measured && 'from' in measured) {
    const { conversion } = measured;
    const amounts = `amount AS MATERIALIZED (${amountsSql(measured, ofAmounts, table, parameters)})`;
    if (!conversion) {
      const nothing = 'NULL::numeric AS value, 0::bigint AS unconverted';
      return [amounts, `measured AS (SELECT DISTINCT id${keys}, ${nothing} FROM amount)`];
    }
    return [
      amounts,
      ...convertedSql(conversion, ofAmounts, parameters),
      `measured AS (SELECT id${keys}, CASE WHEN bool_and(converted IS NOT NULL) THEN sum(converted) END AS value,
        count(*) FILTER (WHERE converted IS NULL) AS unconverted FROM fact GROUP BY id${keys})`,
    ];
  }
  if (measured) return ['measured AS (SELECT id, value, 0::bigint AS unconverted FROM found)'];
  return [];
}

/** Each amount with its keys, and the day whose rates hold for it. */
function amountsSql(
  measured: MeasuredMoney,
  ofAmounts: readonly Placed[],
  table: string,
  parameters: Parameters,
): string {
  const { from, on, minorUnits, amount, currency, conversion } = measured;
  const keys = ofAmounts.map(({ sql, key }) => `, (${sql})::text AS ${key}`).join('');
  return `SELECT f.id, ${minorUnits} AS minor_units, ${amount} AS amount, ${currency} AS currency,
    ${conversion?.day(parameters) ?? 'NULL::date'} AS day${keys}
    FROM found f JOIN ${table} t ON t.id = f.id JOIN ${from} ON ${on} ${joinsOf(ofAmounts)}`;
}

/** The amounts in the currency of the answer; null where no rates lead there. */
function convertedSql(conversion: Conversion, ofAmounts: readonly Placed[], parameters: Parameters): string[] {
  const to = parameters.add(conversion.currency, 'text');
  return [
    `asked AS MATERIALIZED (SELECT DISTINCT currency, day FROM amount WHERE currency <> ${to})`,
    conversion.factors(parameters),
    `known AS MATERIALIZED (SELECT currency, day, numerator * 1e${conversion.decimals} AS numerator, denominator,
       (numerator * 1e${conversion.decimals} / denominator)::double precision AS near FROM factor)`,
    `fact AS MATERIALIZED (SELECT a.id${ofAmounts.map(({ key }) => `, a.${key}`).join('')}, a.currency, a.day,
       CASE WHEN a.currency = ${to} THEN a.minor_units::numeric
         WHEN known.near IS NOT NULL THEN ${convertSql('a.amount', 'known.near', 'known.numerator', 'known.denominator')} END AS converted
       FROM amount a LEFT JOIN known ON known.currency = a.currency AND known.day = a.day)`,
  ];
}

function groupedSql(request: StatisticsRequest, dimensions: readonly Placed[], rows: 'placed' | 'found'): string {
  const from = request.measured ? `${rows} LEFT JOIN measured ON measured.id = ${rows}.id` : rows;
  const keys = dimensions.map(({ key, isOfAmount }) => `${isOfAmount ? 'measured' : rows}.${key}`);
  const select = `SELECT ${[...keys, figuresSql(request)].join(', ')} FROM ${from}`;
  // Without keys there are no groups, but for the whole.
  return keys.length === 0
    ? `${select} LIMIT 0`
    : `${select} GROUP BY ${keys.join(', ')} LIMIT ${request.mostGroups + 1}`;
}

/** All rows, each once whatever its keys. */
function wholeSql(request: StatisticsRequest, isSplit: boolean): string {
  if (!request.measured) return `SELECT ${figuresSql(request)} FROM found`;
  const measured = isSplit
    ? `(SELECT id, CASE WHEN bool_and(value IS NOT NULL) THEN sum(value) END AS value, sum(unconverted)::bigint AS unconverted
        FROM measured GROUP BY id)`
    : 'measured';
  return `SELECT ${figuresSql(request)} FROM found LEFT JOIN ${measured} measured ON measured.id = found.id`;
}

function figuresSql({ measured, hasMedian }: StatisticsRequest): string {
  if (!measured) {
    return `count(*) AS rows, 0::bigint AS valued, NULL::numeric AS sum, NULL::numeric AS minimum, NULL::numeric AS maximum,
      NULL::numeric AS lower, NULL::numeric AS upper, 0::bigint AS unconverted`;
  }
  const value = 'measured.value';
  const sorted = `array_agg(${value} ORDER BY ${value}) FILTER (WHERE ${value} IS NOT NULL)`;
  const middle = (place: string) => (hasMedian ? `(${sorted})[${place}]` : 'NULL::numeric');
  return `count(*) AS rows, count(${value}) AS valued, sum(${value}) AS sum, min(${value}) AS minimum, max(${value}) AS maximum,
    ${middle(`(count(${value}) + 1) / 2`)} AS lower, ${middle(`count(${value}) / 2 + 1`)} AS upper,
    coalesce(sum(measured.unconverted), 0)::bigint AS unconverted`;
}

/** What the figures rest on. */
function coverageSql({ measured }: StatisticsRequest): string {
  if (!measured || !('from' in measured) || !measured.conversion) return 'NULL::json';
  return `json_build_object(
    'amounts', (SELECT count(*) FROM amount), 'withAmount', (SELECT count(DISTINCT id) FROM amount),
    'unconverted', (SELECT coalesce(json_agg(json_build_object('currency', currency, 'count', count) ORDER BY currency), '[]')
      FROM (SELECT currency, count(*) FROM fact WHERE converted IS NULL GROUP BY currency) missing),
    'rates', (WITH used AS (SELECT DISTINCT unnest(rates) AS id FROM factor) ${measured.conversion.ratesUsed}))`;
}

/** As of when copies are, table → instant. */
function copiesSql({ copies = [] }: StatisticsRequest, parameters: Parameters): string {
  if (copies.length === 0) return 'NULL::json';
  const tables = parameters.add(
    copies.map(({ table }) => table),
    'text[]',
  );
  return `(SELECT json_object_agg(copy, as_of) FROM copy_cursor WHERE copy = ANY(${tables}))`;
}

function joinsOf(dimensions: readonly Placed[]): string {
  return [...new Set(dimensions.flatMap(({ join }) => join ?? []))].join(' ');
}
