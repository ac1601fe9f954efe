import type { EntityManager } from 'typeorm';
import type { EntityClass } from './data-source';

/** How many rows an upsert wrote, and how many it found as they should be. */
export interface UpsertCount {
  inserted: number;
  updated: number;
  unchanged: number;
}

/** One row: property of the entity → value. A value object is given whole, an embedded one by its column names. */
export type UpsertRow = Readonly<Record<string, unknown>>;

/** How {@link upsertRows} knows a row again, and what it does then. */
export interface UpsertOptions {
  /** The columns with a unique index by which a row is known again; default the primary key. */
  readonly key?: readonly string[];
  /** Columns that are written once and never again, because somebody may have corrected them since. */
  readonly insertOnly?: readonly string[];
  /** True: a row that is known by any unique index is left as it is. Default false. */
  readonly keepsExisting?: boolean;
}

/** Columns that a repeated write must not touch by itself. */
const KEPT = new Set(['id', 'created_at', 'updated_at', 'version']);

/**
 * Writes rows in one statement: new ones are inserted; one whose conflict column is known is updated, but only when a
 * value differs, so that writing the same twice writes nothing.
 *
 * An update keeps `id`; the journal's triggers see to `created_at`, `updated_at` and `version`. Missing properties are left
 * as they are, or take the column's default. Of rows with the same key the last one counts.
 *
 * @param rows column name → value; days as `YYYY-MM-DD`, json columns as plain values
 */
export async function upsertRows(
  manager: EntityManager,
  entity: EntityClass,
  rows: readonly UpsertRow[],
  { key: givenKey, insertOnly = [], keepsExisting = false }: UpsertOptions = {},
): Promise<UpsertCount> {
  const metadata = manager.connection.getMetadata(entity);
  const key = givenKey ?? metadata.primaryColumns.map((column) => column.databaseName);
  const distinct = [
    ...new Map(rows.map((row) => [key.map((column) => String(row[column])).join('\u0001'), row])).values(),
  ];
  const [first] = distinct;
  if (!first) return { inserted: 0, updated: 0, unchanged: 0 };
  const table = metadata.tableName;
  const known = new Set(metadata.columns.map((column) => column.databaseName));
  const columns = Object.keys(first).filter((column) => known.has(column));
  const compared = columns.filter(
    (column) => !KEPT.has(column) && !key.includes(column) && !insertOnly.includes(column),
  );
  const list = (names: readonly string[], prefix = '') => names.map((name) => `${prefix}"${name}"`).join(', ');
  const onConflict =
    keepsExisting || compared.length === 0
      ? 'DO NOTHING'
      : `DO UPDATE SET ${compared.map((name) => `"${name}" = excluded."${name}"`).join(', ')}
         WHERE (${list(compared, 't.')}) IS DISTINCT FROM (${list(compared, 'excluded.')})`;
  const written: { is_new: boolean }[] = await manager.query(
    `INSERT INTO "${table}" AS t (${list(columns)})
     SELECT ${list(columns)} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)
     ON CONFLICT ${keepsExisting ? '' : `(${list(key)})`} ${onConflict}
     RETURNING (xmax = 0) AS is_new`,
    [JSON.stringify(distinct)],
  );
  const inserted = written.filter((row) => row.is_new).length;
  return { inserted, updated: written.length - inserted, unchanged: rows.length - written.length };
}
