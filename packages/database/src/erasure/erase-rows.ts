import type { EntityManager } from 'typeorm';
import { journalTable } from '../journal/journal-table';
import { type BoundRows, findBoundRows } from './bound-rows';
import { findSearchWords, forgetSearchWords } from './search-words';

/**
 * Deletes rows that are bound to something, with all images that the journal has of them and of those that are gone. Of each
 * entry stays what is no personal data: its place, its instant, that there was something.
 *
 * To be run {@link whileErasing}.
 *
 * @returns the ids of all of them, also of those that were gone
 */
export async function eraseRows(manager: EntityManager, rows: BoundRows): Promise<string[]> {
  const { name } = journalTable(manager.connection.getMetadata(rows.entity));
  const { present, former } = await findBoundRows(manager, rows);
  const ids = [...present, ...former];
  const words = await findSearchWords(manager, rows.entity, ids);
  await manager.query(`DELETE FROM "${name}" WHERE "${rows.column}" = ANY($1::uuid[])`, [rows.keys]);
  await manager.query('SELECT journal_erase($1, $2, NULL, TRUE)', [name, ids]);
  await forgetSearchWords(manager, rows.entity, words);
  return ids;
}
