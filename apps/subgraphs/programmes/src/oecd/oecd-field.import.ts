import { type UpsertCount, withActor } from '@kakehashi/database';
import {
  type ImportSummary,
  importRecords,
  openFile,
  optionalText,
  packageFields,
  packageRecords,
  reportImport,
} from '@kakehashi/record-file';
import type { DataSource } from 'typeorm';
import { type ClassifiedTopic, writeTopics } from '../topic/classified-topic';
import { readOecdField } from './oecd-field';

const LIST = 'fosFields';

/**
 * Imports the OECD's fields of science from a JSON object with the list `fosFields`, as datacite/bolognese publishes it.
 * Fields that are there already, with their names in other languages, stay as they are.
 *
 * @param onProgress told the bytes read of the whole, after each batch
 * @throws FileRefusedError when the file cannot be opened
 * @throws ImportStoppedError when the database is lost on the way
 */
export async function importOecdFields(
  database: DataSource,
  path: string,
  onProgress?: (position: number, size: number) => void,
): Promise<ImportSummary> {
  const { originalUrl } = await packageFields(await openFile(path), LIST);
  const url = optionalText(typeof originalUrl === 'string' ? originalUrl : null, 'originalUrl');
  const file = await openFile(path);
  return importRecords({
    file,
    records: packageRecords(file, LIST),
    read: (value) => readOecdField(value, url),
    keyOf: ({ code }) => code,
    write: (batch) => writeFields(database, batch),
    ...(onProgress && { onProgress }),
  });
}

/** Writes the upper level before the lower one, in one transaction. */
function writeFields(database: DataSource, fields: readonly ClassifiedTopic[]): Promise<UpsertCount> {
  return withActor(database, { actor: 'import:oecd-fos' }, async (manager) => {
    const upper = await writeTopics(
      manager,
      'OECD_FOS',
      fields.filter(({ parentCode }) => parentCode === null),
    );
    const lower = await writeTopics(
      manager,
      'OECD_FOS',
      fields.filter(({ parentCode }) => parentCode !== null),
    );
    return {
      inserted: upper.inserted + lower.inserted,
      updated: upper.updated + lower.updated,
      unchanged: upper.unchanged + lower.unchanged,
    };
  });
}

/** Imports a file and reports at the terminal: a progress bar, then a summary. */
export function importOecdFieldsFile(database: DataSource, path: string): Promise<number> {
  return reportImport((onProgress) => importOecdFields(database, path, onProgress));
}
