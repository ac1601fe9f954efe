import type { DataSource } from 'typeorm';
import type { EntityClass } from './data-source';
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
  const found = new Map<string, T[]>();
  if (wellFormed.length > 0) {
    const rows: Record<string, unknown>[] = await dataSource.query(
      `SELECT ${reader.columns} FROM ${reader.table} t
       WHERE t."${column}" = ANY($1::${sqlType}[]) AND ${visible} ORDER BY ${orderBy}`,
      [wellFormed],
    );
    for (const row of rows) {
      const key = String(row[column]);
      const ofKey = found.get(key);
      if (ofKey) ofKey.push(reader.read(row));
      else found.set(key, [reader.read(row)]);
    }
  }
  return keys.map((key) => found.get(sqlType === 'uuid' ? key.toLowerCase() : key) ?? []);
}
