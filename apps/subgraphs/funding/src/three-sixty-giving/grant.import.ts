import { analyseTable } from '@kakehashi/database';
import {
  type ImportSummary,
  importRecords,
  openFile,
  packageFields,
  packageRecords,
  reportImport,
} from '@kakehashi/record-file';
import type { DataSource } from 'typeorm';
import { Award } from '../award/award.entity';
import { AwardRecipient } from '../award-recipient/award-recipient.entity';
import { Commitment } from '../commitment/commitment.entity';
import { FundingScheme } from '../funding-scheme/funding-scheme.entity';
import { readGrant } from './grant';
import { readPackage } from './grant-package';
import { writeGrants } from './grant-writer';

const LIST = 'grants';

/**
 * Imports a package of grants in the JSON of 360Giving, gzipped or not, as awards.
 *
 * Streamed, in batches of 500 that are written whole or not at all. The file is read twice, because its licence may stand
 * behind its grants. It can be stopped at any time and started again: what is there already is found unchanged and not
 * written again.
 *
 * @param onProgress told the bytes read of the whole, after each batch
 * @throws FileRefusedError when the file cannot be opened
 * @throws RecordError when the package's own fields break a rule
 * @throws ImportStoppedError when the database is lost on the way
 */
export async function importGrants(
  database: DataSource,
  path: string,
  onProgress?: (position: number, size: number) => void,
): Promise<ImportSummary> {
  const given = readPackage(await packageFields(await openFile(path), LIST));
  const file = await openFile(path);
  const summary = await importRecords({
    file,
    records: packageRecords(file, LIST),
    read: (value) => readGrant(value, given),
    keyOf: ({ id }) => id,
    write: (batch) => writeGrants(database, given, batch),
    ...(onProgress && { onProgress }),
  });
  // The planner must know of the rows at once, not when autovacuum comes by.
  if (summary.inserted > 0) {
    for (const entity of [FundingScheme, Award, Commitment, AwardRecipient]) await analyseTable(database, entity);
  }
  return summary;
}

/** Imports a file and reports at the terminal: a progress bar, then a summary. */
export function importGrantsFile(database: DataSource, path: string): Promise<number> {
  return reportImport((onProgress) => importGrants(database, path, onProgress));
}
