import { analyseTable } from '@kakehashi/database';
import { type ImportSummary, importRecords, jsonRecords, openFile, reportImport } from '@kakehashi/record-file';
import type { DataSource } from 'typeorm';
import { Affiliation } from '../affiliation/affiliation.entity';
import { Education } from '../education/education.entity';
import { Person } from '../person/person.entity';
import { Work } from '../work/work.entity';
import { readOrcidRecord } from './orcid-record';
import { writeOrcidRecords } from './orcid-writer';

const WRITTEN = [Person, Affiliation, Education, Work];

/** The records in a tar, not what an operating system hides beside them. */
const JSON_FILE = /(^|\/)[^./][^/]*\.json$/i;

/**
 * Imports a file of ORCID 3.0 records in JSON: one record, an array, a record a line, or a tar of such files; each of them
 * gzipped or not.
 *
 * Streamed, in batches of 200 that are written whole or not at all. It can be stopped at any time and started again: what
 * is there already is found unchanged and not written again.
 *
 * @param onProgress told the bytes read of the whole, after each batch
 * @throws FileRefusedError when the file cannot be opened
 * @throws ImportStoppedError when the database is lost on the way
 */
export async function importOrcid(
  database: DataSource,
  path: string,
  onProgress?: (position: number, size: number) => void,
): Promise<ImportSummary> {
  const file = await openFile(path, { tarEntries: JSON_FILE });
  const summary = await importRecords({
    file,
    records: jsonRecords(file),
    read: readOrcidRecord,
    keyOf: ({ orcid }) => orcid,
    write: (batch) => writeOrcidRecords(database, batch),
    batchRecords: 200,
    ...(onProgress && { onProgress }),
  });
  // The planner must know of the rows at once, not when autovacuum comes by.
  if (summary.inserted > 0) for (const entity of WRITTEN) await analyseTable(database, entity);
  return summary;
}

/** Imports a file and reports at the terminal: a progress bar, then a summary. */
export function importOrcidFile(database: DataSource, path: string): Promise<number> {
  return reportImport((onProgress) => importOrcid(database, path, onProgress));
}
