import type { DataSource } from 'typeorm';
import type { EntityClass } from './data-source';
import { groupBy } from './group-by';
import { rowsKnownAt } from './journal/rows-known-at';
import { isLiteralOf } from './list/literal';
import { rowReader, type ToldColumns } from './row';

/** Which rows to read, and how. */
export interface RowsByKeyOptions {
  readonly entity: EntityClass;
  /** Name of the key's column. */
  readonly column: string;
  /** PostgreSQL type of the key; default `uuid`. */
  readonly sqlType?: string;
  /** SQL condition that holds for every row that may be shown, whatever is asked; the table is `t`. */
  readonly visible?: string;
  /** Of rows as of an earlier instant, a further condition of those that may be shown; given is the instant in SQL. */
  readonly visibleThen?: (instant: string) => string;
  /** SQL condition of the rows that are asked for among them; the table is `t`. */
  readonly condition?: string;
  /** Columns whose values are not all told; those are null. */
  readonly toldColumns?: ToldColumns;
  /** `ORDER BY` list, for keys with many rows; default by id. */
  readonly orderBy?: string;
}

/**
 * Reads the rows of many keys in one statement.
 *
 * @param knownAt as they were recorded at that instant, instead of now. What may not be shown now is not shown as it was.
 * @returns for each key, in the order of the keys, its rows; none for an unknown or malformed key
 */
export async function readRowsByKey<T>(
  dataSource: DataSource,
  options: RowsByKeyOptions,
  keys: readonly string[],
  knownAt?: Date,
): Promise<T[][]> {
  const { entity, column, sqlType = 'uuid', visible = 'TRUE', condition = 'TRUE', orderBy = 't.id' } = options;
  const reader = rowReader<T>(dataSource, entity);
  const wellFormed = keys.filter((key) => isLiteralOf(sqlType, key));
  const from = knownAt ? rowsKnownAt(dataSource, { entity, column, sqlType }) : reader.table;
  const visibleNow =
    knownAt && options.visible ? `t.id IN (SELECT t.id FROM ${reader.table} t WHERE ${visible})` : 'TRUE';
  const visibleThen = (knownAt && options.visibleThen?.('$2::timestamptz')) ?? 'TRUE';
  const rows: Record<string, unknown>[] =
    wellFormed.length === 0
      ? []
      : await dataSource.query(
          `SELECT ${reader.columnsFor(options.toldColumns)} FROM ${from} t
           WHERE t."${column}" = ANY($1::${sqlType}[]) AND ${visible} AND ${condition}
             AND ${visibleNow} AND ${visibleThen}
           ORDER BY ${orderBy}`,
          knownAt ? [wellFormed, knownAt] : [wellFormed],
        );
  const ofKey = groupBy(rows, (row) => String(row[column]));
  return keys.map((key) =>
    (ofKey.get(sqlType === 'uuid' ? key.toLowerCase() : key) ?? []).map((row) => reader.read(row)),
  );
}
