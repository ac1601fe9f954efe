import { searchDocument } from '@kakehashi/search-key';
import type { EntityManager } from 'typeorm';
import type { EntityClass } from '../data-source';
import { LAST_CHARACTER } from '../list/key-condition';
import { TEXT_COLUMNS } from '../search/refold';
import { keyTableOf, wordTableOf } from '../search/search-table';

/** A word with which typing errors are compared, and its folded letters. */
type SearchWord = readonly [letters: string, word: string];

/** The words of all texts by which some things are or ever were found; none for what is not searched. */
export async function findSearchWords(
  manager: EntityManager,
  entity: EntityClass,
  ids: readonly string[],
): Promise<SearchWord[]> {
  const { tableName, columns } = manager.connection.getMetadata(entity);
  const column = TEXT_COLUMNS.find((name) => columns.some(({ databaseName }) => databaseName === name));
  const isSearched = columns.some(({ databaseName }) => databaseName === 'search_document');
  if (column === undefined || !isSearched) return [];
  const rows: { value: string }[] = await manager.query(
    `SELECT DISTINCT text.value FROM (
       SELECT "${column}" AS texts FROM "${tableName}" WHERE id = ANY($1::uuid[])
       UNION ALL
       SELECT before -> '${column}' FROM journal WHERE entity_type = '${tableName}' AND entity_id = ANY($1::uuid[]) AND before ? '${column}'
     ) ever, jsonb_to_recordset(ever.texts) AS text(value text) WHERE text.value IS NOT NULL`,
    [ids],
  );
  const lines = searchDocument(rows.map(({ value }) => value)).split('\n');
  return lines.flatMap((line) => {
    const [kind, letters, word] = line.split('\t');
    return kind === 'w' && letters !== undefined && word !== undefined ? [[letters, word]] : [];
  });
}

/**
 * Takes words out of those with which typing errors are compared, unless another name has them: there they would stay for
 * ever, because only the keys go with a name.
 */
export async function forgetSearchWords(
  manager: EntityManager,
  entity: EntityClass,
  words: readonly SearchWord[],
): Promise<void> {
  if (words.length === 0) return;
  const { tableName } = manager.connection.getMetadata(entity);
  await manager.query(
    `DELETE FROM ${wordTableOf(tableName)} w USING unnest($1::text[], $2::text[]) AS gone(letters, word)
     WHERE (w.letters, w.word) = (gone.letters, gone.word) AND NOT EXISTS (
       SELECT FROM ${keyTableOf(tableName)} k JOIN "${tableName}" t ON t.id = k.id
       WHERE k.place IN (0, 1) AND k.key >= gone.letters AND k.key < gone.letters || $3
         AND strpos(t.search_document || E'\\n', E'\\nw\\t' || gone.letters || E'\\t' || gone.word || E'\\n') > 0)`,
    [words.map(([letters]) => letters), words.map(([, word]) => word), LAST_CHARACTER],
  );
}
