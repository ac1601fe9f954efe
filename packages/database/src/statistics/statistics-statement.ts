import type { Parameters } from '../list/parameters';
import { type KeyedDimension, linkJoinsSql } from './link-joins-sql';
import { measuredSql, moneyCoverageSql, ROW_DAY } from './measured-sql';
import type { StatisticsRequest } from './statistics-definition';

/** The rows that are counted: the listed table, and the conditions on `t`. */
export interface CountedRows {
  readonly table: string;
  readonly conditions: string;
}

/**
 * The statement that counts and adds up: a row for each group, and one without keys for all rows.
 *
 * `found` are the listed rows, each once; `placed` the same with each combination of their keys; `measured` what is told of
 * each, for each combination of keys that stand on the amounts.
 */
export function statisticsSql(request: StatisticsRequest, rows: CountedRows, parameters: Parameters): string {
  const dimensions = request.dimensions.map((dimension, index): KeyedDimension => ({ ...dimension, key: `k${index}` }));
  const ofRows = dimensions.filter(({ isOfAmount }) => !isOfAmount);
  const ofAmounts = dimensions.filter(({ isOfAmount }) => isOfAmount);
  const isLinked = ofRows.some(({ through }) => through);
  const { measured } = request;
  const parts = [
    `found AS MATERIALIZED (${foundSql(rows, measured, ofRows)})`,
    ...(isLinked ? [`placed AS (${placedSql(rows.table, ofRows)})`] : []),
    ...(measured && 'from' in measured ? measuredSql(measured, ofAmounts, parameters) : []),
    ...(measured && 'number' in measured
      ? ['measured AS (SELECT id, value, 0::bigint AS unconverted FROM found)']
      : []),
    `grouped AS (${groupedSql(request, dimensions, isLinked ? 'placed' : 'found')})`,
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
    UNION ALL SELECT true, NULL, NULL, ${figures('w')}, ${coverageSql(request, parameters)},
      ${copiesSql(request, parameters)} FROM whole w`;
}

/** What is told of rows without values, and of no rows. */
const NO_VALUES = `0::bigint AS valued, NULL::numeric AS sum, NULL::numeric AS minimum, NULL::numeric AS maximum,
  NULL::numeric AS lower, NULL::numeric AS upper, 0::bigint AS unconverted`;
const NOTHING = `0::bigint AS rows, ${NO_VALUES}`;

/** What each row of the statement tells. */
const FIGURES = ['rows', 'valued', 'sum', 'minimum', 'maximum', 'lower', 'upper', 'unconverted'] as const;

function foundSql(
  { table, conditions }: CountedRows,
  measured: StatisticsRequest['measured'],
  ofRows: readonly KeyedDimension[],
) {
  const own = ofRows.filter(({ through }) => !through);
  const day = measured && 'from' in measured && measured.conversion?.day;
  const columns = [
    't.id',
    ...own.map(({ sql, key }) => `(${sql})::text AS ${key}`),
    ...(measured && 'number' in measured ? [`(${measured.number})::numeric AS value`] : []),
    ...(day && 'ofRow' in day ? [`${day.ofRow} AS ${ROW_DAY}`] : []),
  ];
  const joins = [...new Set(own.flatMap(({ join }) => join ?? []))];
  return `SELECT ${columns.join(', ')} FROM ${table} t ${joins.join(' ')} WHERE ${conditions}`;
}

/** A row with several values of a link stands here once for each; one with none, once without. */
function placedSql(table: string, ofRows: readonly KeyedDimension[]): string {
  const keys = ofRows.map(({ key, through }) => (through ? key : `f.${key}`));
  return `SELECT DISTINCT f.id, ${keys.join(', ')} FROM found f JOIN ${table} t ON t.id = f.id ${linkJoinsSql(ofRows)}`;
}

function groupedSql(
  request: StatisticsRequest,
  dimensions: readonly KeyedDimension[],
  rows: 'placed' | 'found',
): string {
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
  if (!request.hasTotal) return `SELECT ${NOTHING}`;
  if (!request.measured) return `SELECT ${figuresSql(request)} FROM found`;
  const measured = isSplit
    ? `(SELECT id, CASE WHEN count(*) = count(value) THEN sum(value) END AS value,
        sum(unconverted)::bigint AS unconverted FROM measured GROUP BY id)`
    : 'measured';
  return `SELECT ${figuresSql(request)} FROM found LEFT JOIN ${measured} measured ON measured.id = found.id`;
}

function figuresSql({ measured, hasMedian }: StatisticsRequest): string {
  if (!measured) {
    return `count(*) AS rows, ${NO_VALUES}`;
  }
  const value = 'measured.value';
  const sorted = `array_agg(${value} ORDER BY ${value}) FILTER (WHERE ${value} IS NOT NULL)`;
  const middle = (place: string) => (hasMedian ? `(${sorted})[${place}]::numeric` : 'NULL::numeric');
  return `count(*) AS rows, count(${value}) AS valued, sum(${value})::numeric AS sum, min(${value})::numeric AS minimum,
    max(${value})::numeric AS maximum, ${middle(`(count(${value}) + 1) / 2`)} AS lower, ${middle(`count(${value}) / 2 + 1`)} AS upper,
    coalesce(sum(measured.unconverted), 0)::bigint AS unconverted`;
}

/** What the figures rest on. */
function coverageSql({ measured, hasCoverage }: StatisticsRequest, parameters: Parameters): string {
  return hasCoverage && measured && 'from' in measured ? moneyCoverageSql(measured, parameters) : 'NULL::json';
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
