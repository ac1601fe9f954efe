import { analyseTable } from '@kakehashi/database';
import {
  type ImportSummary,
  importRecords,
  jsonRecords,
  openFile,
  reportImport,
  type WrittenCount,
} from '@kakehashi/record-file';
import type { DataSource } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import { Relationship } from '../relationship/relationship.entity';
import { type RorRecord, readRorRecord } from './ror-record';
import { writeRorRecords } from './ror-writer';

/** The zip of the public dump holds records of both schemas. */
const ZIP_ENTRIES = [/schema_v2\.json$/, /\.json$/];

/** How a batch of records is written. */
export type RorWriter = (database: DataSource, records: readonly RorRecord[]) => Promise<WrittenCount>;

/**
 * Imports a file of ROR records, schema v2: `.json`, `.jsonl`, either of them gzipped, or the zip of the public dump.
 *
 * Streamed, in batches of 500 that are written whole or not at all. It can be stopped at any time and started again: what
 * is there already is found unchanged and not written again.
 *
 * @param onProgress told the bytes read of the whole, after each batch
 * @param writeBatch how records are written; default as the present state
 * @throws FileRefusedError when the file cannot be opened
 * @throws ImportStoppedError when the database is lost on the way
 */
export async function importRor(
  database: DataSource,
  path: string,
  onProgress?: (position: number, size: number) => void,
  writeBatch: RorWriter = writeRorRecords,
): Promise<ImportSummary> {
  const file = await openFile(path, { zipEntries: ZIP_ENTRIES });
  const summary = await importRecords({
    file,
    records: jsonRecords(file),
    read: readRorRecord,
    write: (batch) => writeBatch(database, batch),
    ...(onProgress && { onProgress }),
  });
  // The planner must know of the rows at once, not when autovacuum comes by.
  if (summary.inserted > 0) for (const entity of [Organisation, Relationship]) await analyseTable(database, entity);
  return summary;
}

/** Imports a file and reports at the terminal: a progress bar, then a summary. */
export function importRorFile(database: DataSource, path: string): Promise<number> {
  return reportImport((onProgress) => importRor(database, path, onProgress));
}
