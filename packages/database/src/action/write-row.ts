import type { EntityManager } from 'typeorm';
import type { EntityClass } from '../data-source';
import { rowReader } from '../row';
import type { UpsertRow } from '../upsert';

/** Reads a row and locks it until the transaction ends; null when there is none. */
export async function lockRow<T>(manager: EntityManager, entity: EntityClass, id: string): Promise<T | null> {
  const reader = rowReader<T>(manager.connection, entity);
  const [row] = await manager.query(`SELECT ${reader.columns} FROM ${reader.table} t WHERE t.id = $1 FOR UPDATE`, [id]);
  return row ? reader.read(row) : null;
}

/** Inserts a row; columns that are not given take their default. */
export async function insertRow(manager: EntityManager, entity: EntityClass, columns: UpsertRow): Promise<void> {
  const { table } = rowReader(manager.connection, entity);
  const list = quoted(columns);
  await manager.query(
    `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(columns)],
  );
}

/** Changes a row, unless it has all the values already. */
export async function updateRow(
  manager: EntityManager,
  entity: EntityClass,
  id: string,
  columns: UpsertRow,
): Promise<void> {
  if (Object.keys(columns).length === 0) return;
  const { table } = rowReader(manager.connection, entity);
  await manager.query(
    `UPDATE ${table} t SET (${quoted(columns)}) = ROW(${quoted(columns, 'n.')})
     FROM jsonb_populate_record(NULL::${table}, $2::jsonb) n
     WHERE t.id = $1 AND (${quoted(columns, 't.')}) IS DISTINCT FROM (${quoted(columns, 'n.')})`,
    [id, JSON.stringify(columns)],
  );
}

/** Deletes a row; the journal keeps what it was. */
export async function deleteRow(manager: EntityManager, entity: EntityClass, id: string): Promise<void> {
  await manager.query(`DELETE FROM ${rowReader(manager.connection, entity).table} WHERE id = $1`, [id]);
}

/** Deletes the rows with that key that are not among some rows, which are known by the primary key. */
export async function deleteOthers(
  manager: EntityManager,
  entity: EntityClass,
  key: UpsertRow,
  rows: readonly UpsertRow[],
): Promise<void> {
  const { table } = rowReader(manager.connection, entity);
  const primary = manager.connection.getMetadata(entity).primaryColumns.map((column) => column.databaseName);
  const same = (names: readonly string[], other: string) =>
    names.map((name) => `t."${name}" = ${other}."${name}"`).join(' AND ');
  await manager.query(
    `DELETE FROM ${table} t USING jsonb_populate_record(NULL::${table}, $1::jsonb) k
     WHERE ${same(Object.keys(key), 'k')} AND NOT EXISTS (
       SELECT FROM jsonb_populate_recordset(NULL::${table}, $2::jsonb) r WHERE ${same(primary, 'r')})`,
    [JSON.stringify(key), JSON.stringify(rows)],
  );
}

/** Which ids some visible row has, each locked against deletion until the transaction ends. */
export async function knownIds(
  manager: EntityManager,
  entity: EntityClass,
  ids: readonly string[],
  visible: string,
): Promise<ReadonlySet<string>> {
  const { table } = rowReader(manager.connection, entity);
  const rows: { id: string }[] = await manager.query(
    `SELECT t.id FROM ${table} t WHERE t.id = ANY($1::uuid[]) AND ${visible} FOR KEY SHARE`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

function quoted(columns: UpsertRow, prefix = ''): string {
  return Object.keys(columns)
    .map((name) => `${prefix}"${name}"`)
    .join(', ');
}
