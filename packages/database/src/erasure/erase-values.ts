import type { EntityManager } from 'typeorm';
import { journalTable } from '../journal/journal-table';
import type { UpsertRow } from '../upsert';
import { type BoundRows, findBoundRows } from './bound-rows';
import { findSearchWords, forgetSearchWords } from './search-words';

/** What of a provenance can lead to a person; that there was such a source stays. */
const LEADS = `'{"sourceUrl": null, "note": null}'::jsonb`;

/** How values are taken out. */
export interface ErasedValues {
  /** The columns that lose their value, and what they have instead. Addresses and notes of the provenance go in any case. */
  readonly values?: UpsertRow;
  /** Columns that change along; what they were before stays in the journal. */
  readonly along?: UpsertRow;
  /** Whether the journal no longer names the users who wrote; default false. */
  readonly isAnonymous?: boolean;
}

/**
 * Takes values out of rows that are kept, and out of all images that the journal has of them. Of rows that are gone, or bound
 * to something else by now, the images of the time when they were bound go wholly.
 *
 * To be run {@link whileErasing}.
 *
 * @returns the ids of all of them, also of those that are gone
 */
export async function eraseValues(
  manager: EntityManager,
  rows: BoundRows,
  { values = {}, along = {}, isAnonymous = false }: ErasedValues = {},
): Promise<string[]> {
  const metadata = manager.connection.getMetadata(rows.entity);
  const { name, leftOut } = journalTable(metadata);
  const isTold = metadata.columns.some(({ databaseName }) => databaseName === 'provenance');
  const given = { ...values, ...along };
  const columns = [...Object.keys(given), ...(isTold && !('provenance' in given) ? ['provenance'] : [])];
  const { present, former } = await findBoundRows(manager, rows);
  const words = await findSearchWords(manager, rows.entity, [...present, ...former]);
  const listed = (prefix: string) => columns.map((column) => `${prefix}"${column}"`).join(', ');
  const written = columns.map((column) => (column in given ? `n."${column}"` : `t."${column}" || ${LEADS}`)).join(', ');
  if (columns.length > 0) {
    await manager.query(
      `UPDATE "${name}" t SET (${listed('')}) = ROW(${written}) FROM jsonb_populate_record(NULL::"${name}", $2::jsonb) n
       WHERE t.id = ANY($1::uuid[]) AND (${listed('t.')}) IS DISTINCT FROM (${written})`,
      [present, JSON.stringify(given)],
    );
  }
  const told = columns.filter((column) => !leftOut.includes(column) && !(column in along));
  await manager.query('SELECT journal_erase($1, $2, $3, $4)', [name, present, told, isAnonymous]);
  await manager.query(
    `UPDATE journal SET before = NULL WHERE entity_type = $1 AND entity_id = ANY($2) AND before ->> $3 = ANY($4::text[])`,
    [name, former, rows.column, rows.keys],
  );
  await forgetSearchWords(manager, rows.entity, words);
  return [...present, ...former];
}
