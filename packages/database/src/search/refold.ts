import { FOLD_VERSION, searchDocument } from '@kakehashi/search-key';
import type { DataSource, EntityMetadata } from 'typeorm';
import { DERIVE_ONLY } from '../journal/journal-schema';
import { analyseTable } from './analyse-table';
import { searchableEntities } from './search-table';

const BATCH_ROWS = 1_000;
/** The columns that hold the texts by which an entity is found. */
export const TEXT_COLUMNS = ['names', 'titles'];

interface TextRow {
  readonly id: string;
  readonly texts: readonly { readonly value: string }[];
}

/**
 * Folds anew the search documents that an older version of the fold wrote, batch by batch, each batch a transaction: when
 * it is ended in between, the next call goes on. A table that is done costs one look.
 *
 * Only the document changes: `version` and `updated_at` tell of changes of the thing itself.
 *
 * @returns table → how many rows were folded anew; tables without any are left out
 */
export async function refoldDocuments(dataSource: DataSource): Promise<Record<string, number>> {
  const refolded: Record<string, number> = {};
  const entities = searchableEntities(dataSource);
  // Without any, there is no table that tells what is done.
  if (entities.length === 0) return refolded;
  const done: { table_name: string }[] = await dataSource.query(
    'SELECT table_name FROM derived.search_fold WHERE version = $1',
    [FOLD_VERSION],
  );
  for (const metadata of entities) {
    const { tableName } = metadata;
    if (done.some(({ table_name }) => table_name === tableName)) continue;
    const count = await refoldTable(dataSource, metadata);
    if (count > 0) refolded[tableName] = count;
    await dataSource.query(
      `INSERT INTO derived.search_fold (table_name, version) VALUES ($1, $2)
       ON CONFLICT (table_name) DO UPDATE SET version = excluded.version, folded_at = now()`,
      [tableName, FOLD_VERSION],
    );
  }
  return refolded;
}

async function refoldTable(dataSource: DataSource, { tableName, columns, target }: EntityMetadata): Promise<number> {
  const texts = TEXT_COLUMNS.find((name) => columns.some(({ databaseName }) => databaseName === name));
  if (texts === undefined) return 0;
  let count = 0;
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows: TextRow[] = await dataSource.query(
      `SELECT id, "${texts}" AS texts FROM "${tableName}"
       WHERE id > $1 AND split_part(search_document, E'\\t', 1) <> $2 ORDER BY id LIMIT ${BATCH_ROWS}`,
      [last, String(FOLD_VERSION)],
    );
    if (rows.length === 0) break;
    await dataSource.transaction(async (manager) => {
      await manager.query(DERIVE_ONLY);
      await manager.query(
        `UPDATE "${tableName}" t SET search_document = folded.document
         FROM unnest($1::uuid[], $2::text[]) AS folded (id, document) WHERE t.id = folded.id`,
        [rows.map(({ id }) => id), rows.map((row) => searchDocument(row.texts.map(({ value }) => value)))],
      );
    });
    count += rows.length;
    last = rows.at(-1)?.id ?? last;
  }
  if (count > 0 && typeof target === 'function') await analyseTable(dataSource, target);
  return count;
}
