import type { DataSource } from 'typeorm';
import type { EntityClass } from './data-source';
import { groupBy } from './group-by';
import { isLiteralOf } from './list/literal';
import { rowReader } from './row';

/** Which rows to read, and how. */
export interface RowsByKeyOptions {
  readonly entity: EntityClass;
  /** Name of the key's column. */
  readonly column: string;
  /** PostgreSQL type of the key; default `uuid`. */
  readonly sqlType?: string;
  /** SQL condition that holds for every row that may be shown; the table is `t`. */
  readonly visible?: string;
  /** `ORDER BY` list, for keys with many rows; default by id. */
  readonly orderBy?: string;
}

/**
 * Reads the rows of many keys in one statement.
 *
 * @returns for each key, in the order of the keys, its rows; none for an unknown or malformed key
 */
export async function readRowsByKey<T>(
  dataSource: DataSource,
  { entity, column, sqlType = 'uuid', visible = 'TRUE', orderBy = 't.id' }: RowsByKeyOptions,
  keys: readonly string[],
): Promise<T[][]> {
  const reader = rowReader<T>(dataSource, entity);
  const wellFormed = keys.filter((key) => isLiteralOf(sqlType, key));
  const rows: Record<string, unknown>[] =
    wellFormed.length === 0
      ? []
      : await dataSource.query(
          `SELECT ${reader.columns} FROM ${reader.table} t
           WHERE t."${column}" = ANY($1::${sqlType}[]) AND ${visible} ORDER BY ${orderBy}`,
          [wellFormed],
        );
  const ofKey = groupBy(rows, (row) => String(row[column]));
  return keys.map((key) =>
    (ofKey.get(sqlType === 'uuid' ? key.toLowerCase() : key) ?? []).map((row) => reader.read(row)),
  );
}
