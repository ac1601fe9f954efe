import { analyseTable, type UpsertCount, withActor } from '@kakehashi/database';
import { csvRecords, type ImportSummary, importRecords, openFile, reportImport } from '@kakehashi/record-file';
import type { DataSource } from 'typeorm';
import { writeTopics } from '../topic/classified-topic';
import { Topic } from '../topic/topic.entity';
import { type OpenAlexBranch, OpenAlexTopicReader, TOPIC_COLUMNS } from './open-alex-topic';

/**
 * Imports OpenAlex's table of topics: CSV, gzipped or not, a topic a line with the subfield, field and domain above it.
 * What is counted are the lines.
 *
 * @param onProgress told the bytes read of the whole, after each batch
 * @throws FileRefusedError when the file cannot be opened
 * @throws ImportStoppedError when the database is lost on the way
 */
export async function importOpenAlexTopics(
  database: DataSource,
  path: string,
  onProgress?: (position: number, size: number) => void,
): Promise<ImportSummary> {
  const file = await openFile(path);
  const reader = new OpenAlexTopicReader();
  const summary = await importRecords({
    file,
    records: csvRecords(file, { required: TOPIC_COLUMNS }),
    read: (value) => reader.read(value),
    keyOf: ([, , , topic]) => topic.code,
    write: (batch) => writeBranches(database, batch),
    ...(onProgress && { onProgress }),
  });
  // The planner must know of the rows at once, not when autovacuum comes by.
  if (summary.inserted > 0) await analyseTable(database, Topic);
  return summary;
}

/** Writes level by level, from the root down, in one transaction. */
function writeBranches(database: DataSource, branches: readonly OpenAlexBranch[]): Promise<UpsertCount> {
  return withActor(database, { actor: 'import:openalex-topics' }, async (manager) => {
    for (const level of [0, 1, 2] as const) {
      const distinct = new Map(branches.map((branch) => [branch[level].code, branch[level]]));
      await writeTopics(manager, 'OPENALEX', [...distinct.values()]);
    }
    return writeTopics(
      manager,
      'OPENALEX',
      branches.map(([, , , topic]) => topic),
    );
  });
}

/** Imports a file and reports at the terminal: a progress bar, then a summary. */
export function importOpenAlexTopicsFile(database: DataSource, path: string): Promise<number> {
  return reportImport((onProgress) => importOpenAlexTopics(database, path, onProgress));
}
