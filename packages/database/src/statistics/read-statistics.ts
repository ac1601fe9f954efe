import type { DataSource } from 'typeorm';
import type { CopyFreshness } from '../copies/copy-cursor';
import type { ListDefinition } from '../list/list-definition';
import { prepareStatement } from '../list/list-statement';
import type { PageRequest } from '../list/page';
import type { Parameters } from '../list/parameters';
import { rowReader } from '../row';
import type { MoneyRequest } from './held/held-list';
import { heldListsOf } from './held/held-lists';
import type { StatisticsRequest } from './statistics-definition';
import { type CountedRows, statisticsSql } from './statistics-statement';

/** What is told of a group of rows. Values are exact, as PostgreSQL writes them. */
export interface StatisticsFigures {
  /** How many rows, each once. */
  readonly rows: number;
  /** How many of them have a value. */
  readonly valued: number;
  readonly sum: string | null;
  readonly minimum: string | null;
  readonly maximum: string | null;
  /** The two values in the middle, which are one where the number of values is odd; null without values or when not asked for. */
  readonly lower: string | null;
  readonly upper: string | null;
  /** How many amounts could not be converted. */
  readonly unconverted: number;
}

/** A group of rows with the same keys. */
export interface StatisticsGroup extends StatisticsFigures {
  /** Its value of each dimension, in the order of the dimensions; null where the rows have none. */
  readonly keys: readonly (string | null)[];
  /** The names of each key that is an id, as localised texts; null where none are known. */
  readonly names: readonly (readonly NameText[] | null)[];
}

/** A name in one language. */
export interface NameText {
  readonly lang: string;
  readonly value: string;
  readonly kind: string;
}

/** What sums of money rest on. */
export interface StatisticsCoverage {
  /** How many amounts there are, and how many rows have any. */
  readonly amounts: number;
  readonly withAmount: number;
  /** Amounts that could not be converted, by currency. */
  readonly unconverted: readonly { readonly currency: string; readonly count: number }[];
  /** What the conversion tells of the rates that were used. */
  readonly rates: unknown;
}

/** Counts and sums of the rows of a list. */
export interface Statistics {
  /** One more than asked for where there are too many. */
  readonly groups: readonly StatisticsGroup[];
  /** All rows, each once; nothing where that was not asked for. */
  readonly total: StatisticsFigures;
  /** Null where no money is added up. */
  readonly coverage: StatisticsCoverage | null;
  /** How fresh the copies are, in the order in which they were given. */
  readonly copies: readonly Pick<CopyFreshness, 'of' | 'from' | 'asOf'>[];
}

type CopiesAsOf = Readonly<Record<string, string | null>>;

/**
 * Counts and adds up what a list would list for the same request over all its pages: in one statement, or of columns that are held
 * in memory, where the request allows it and they are at hand.
 */
export async function readStatistics(
  dataSource: DataSource,
  definition: ListDefinition,
  page: PageRequest,
  request: StatisticsRequest,
): Promise<Statistics> {
  const statement = await prepareStatement(dataSource, definition, page);
  const { table } = rowReader(dataSource, definition.entity);
  const rows = { table, conditions: statement.conditionsSql };
  if (!isOfHeldMoney(request)) return readByStatement(dataSource, request, rows, statement.parameters);
  const lists = heldListsOf(dataSource);
  const list = lists.of(dataSource.getMetadata(definition.entity).tableName);
  const held = await list.answer(request, rows, statement.parameters.values);
  if (held) return held;
  const told = await readByStatement(dataSource, request, rows, statement.parameters);
  if (told.groups.reduce((all, group) => all + group.rows, told.total.rows) >= lists.fromRows) list.hold(request);
  return told;
}

function isOfHeldMoney(request: StatisticsRequest): request is MoneyRequest {
  const { measured, holds } = request;
  return holds !== undefined && measured !== undefined && 'from' in measured && measured.conversion !== undefined;
}

async function readByStatement(
  dataSource: DataSource,
  request: StatisticsRequest,
  counted: CountedRows,
  parameters: Parameters,
): Promise<Statistics> {
  const sql = statisticsSql(request, counted, parameters);
  const rows: ({
    is_whole: boolean;
    coverage: StatisticsCoverage | null;
    copies: CopiesAsOf | null;
  } & StatisticsGroup)[] = await dataSource.query(sql, parameters.values);
  const read = <F extends StatisticsFigures>(row: F): F => ({
    ...row,
    rows: Number(row.rows),
    valued: Number(row.valued),
    unconverted: Number(row.unconverted),
  });
  const [whole] = rows.filter(({ is_whole }) => is_whole);
  if (!whole) throw new Error('The statement of statistics must tell of all rows.');
  return {
    groups: rows.filter(({ is_whole }) => !is_whole).map(read),
    total: read(whole),
    coverage: whole.coverage,
    copies: (request.copies ?? []).map(({ of, from, table: copy }) => {
      const asOf = whole.copies?.[copy] ?? null;
      return { of, from, asOf: asOf === null ? null : new Date(asOf) };
    }),
  };
}
