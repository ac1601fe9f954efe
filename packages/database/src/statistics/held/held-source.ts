import type { LinkStep } from '../../list/through';
import type { MeasuredMoney, NamedDimension, RowResults } from '../statistics-definition';

/** Where lines are read that hang on the rows of a list. */
export interface HeldSource {
  /** What makes it another source than others of the same list. */
  readonly key: string;
  /** Names of the dimensions that its columns hold, in their order; of amounts, the currency and each day follow. */
  readonly dimensions: readonly string[];
  readonly columnCount: number;
  /** The tables between the listed row and the lines; empty for what stands on the row itself. */
  readonly steps: readonly LinkStep[];
  /** Copies of another subgraph's rows that its columns are read from. */
  readonly copies: readonly string[];
  /** SQL of the lines of the rows whose ids are in `$1`, one JSON text: arrays of the row's id, the amount, and the columns. */
  readonly sql: string;
}

/** What the statistics of a list can be grouped by, and the copies that they may join. */
export interface HeldDimensions {
  /** Name of the listed table. */
  readonly table: string;
  readonly dimensions: readonly NamedDimension[];
  readonly copies: readonly string[];
}

/** What stands on the listed row itself. */
export function ownSource(list: HeldDimensions): HeldSource {
  const own = watched(list).filter(({ through, isOfAmount }) => !through && !isOfAmount);
  return source(list, own, { from: `"${list.table}" t ${joinsOf(own)}`, steps: [] });
}

/** The dimensions of which it is known when they change: not those that are looked up in other tables than copies. */
function watched({ dimensions, copies }: HeldDimensions): NamedDimension[] {
  const isOfCopy = (join: string) => copies.some((copy) => join.includes(copy));
  return dimensions.filter(({ join, sql }) => !/\bselect\b/i.test(sql) && (join === undefined || isOfCopy(join)));
}

/** What stands on the linked rows of a dimension, with all others that stand on the same; undefined where no path of equal columns leads down to them. */
export function linkedSource(list: HeldDimensions, dimension: NamedDimension): HeldSource | undefined {
  const rows = dimension.through?.rows;
  const path = rows?.path;
  if (!rows || !path || path.heldToday !== undefined || !leadsDown(path.steps)) return undefined;
  const { steps } = path;
  const sharing = watched(list).filter(({ through }) => JSON.stringify(through?.rows) === JSON.stringify(rows));
  if (sharing.length === 0) return undefined;
  const hasValue = sharing.map(({ sql }) => `(${sql}) IS NOT NULL`).join(' OR ');
  const columns = sharing.map(({ sql }, index) => `(${sql})::text AS c${index}`).join(', ');
  const linked = `(SELECT ${columns} FROM ${rows.from} ${joinsOf(sharing)} WHERE ${rows.on} AND (${hasValue}))`;
  const from = `"${list.table}" t CROSS JOIN LATERAL ${linked} linked_line`;
  return source(list, sharing, { from, steps, columns: sharing.map((_, index) => `linked_line.c${index}`) });
}

/** The amounts, each with the days whose rates may hold for it; undefined where nothing says on which tables they depend. */
export function amountSource(list: HeldDimensions, money: MeasuredMoney): HeldSource | undefined {
  const { from, on, currency, minorUnits, held } = money;
  if (!held || !leadsDown(held.steps)) return undefined;
  const ofAmounts = watched(list).filter(({ isOfAmount }) => isOfAmount);
  return source(list, ofAmounts, {
    from: `"${list.table}" t JOIN ${from} ON ${on} ${joinsOf(ofAmounts)}`,
    steps: held.steps,
    columns: [...ofAmounts.map(({ sql }) => sql), currency, ...held.days],
    amount: minorUnits,
  });
}

/** What comes of the rows; which result it is stands after the dimensions. */
export function resultSource({ table }: Pick<HeldDimensions, 'table'>, results: RowResults): HeldSource {
  const { from, on, id, dimensions } = results;
  const columns = [...dimensions.map(({ sql }) => sql), id].map((sql, index) => `(${sql})::text AS c${index}`);
  const each = on.map((condition) => `SELECT ${columns.join(', ')} FROM ${from} WHERE ${condition}`);
  const list = { table, dimensions, copies: results.copies.map((copy) => copy.table) };
  return source(list, dimensions, {
    from: `"${table}" t CROSS JOIN LATERAL (${each.join(' UNION ALL ')}) result`,
    steps: [],
    columns: columns.map((_, index) => `result.c${index}`),
  });
}

/** Whether each row of the path belongs to one listed row, so that it is known whose lines a write changes. */
function leadsDown(steps: readonly LinkStep[]): boolean {
  return steps.every(({ equals }, place) => equals === `${steps[place - 1]?.alias ?? 't'}.id`);
}

interface Read {
  readonly from: string;
  readonly steps: readonly LinkStep[];
  /** SQL of the columns; default those of the dimensions. */
  readonly columns?: readonly string[];
  readonly amount?: string;
}

function source({ copies }: HeldDimensions, dimensions: readonly NamedDimension[], read: Read): HeldSource {
  const { from, steps, columns = dimensions.map(({ sql }) => sql), amount } = read;
  const values = [amount ?? 'NULL', ...columns].map((value) => `(${value})::text`);
  // Of one JSON text millions of values are taken many times faster than of columns.
  const sql = `SELECT coalesce(json_agg(json_build_array(t.id, ${values.join(', ')})), '[]')::text AS lines
    FROM ${from} WHERE t.id = ANY($1::uuid[])`;
  return {
    key: sql,
    dimensions: dimensions.map(({ name }) => name),
    columnCount: columns.length,
    steps,
    copies: copies.filter((copy) => sql.includes(copy)),
    sql,
  };
}

function joinsOf(dimensions: readonly NamedDimension[]): string {
  return [...new Set(dimensions.flatMap(({ join }) => join ?? []))].join(' ');
}
