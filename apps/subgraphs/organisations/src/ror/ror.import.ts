import type { UpsertCount } from '@kakehashi/database';
import { Presets, SingleBar } from 'cli-progress';
import type { DataSource } from 'typeorm';
import { openRorFile } from './ror-file';
import { type RorRecord, readRorRecord } from './ror-record';
import { RorRecordError } from './ror-shape';
import { FileEndedEarlyError, type RawRecord, streamRorRecords } from './ror-stream';
import { writeRorRecords } from './ror-writer';

/** What became of a file's records. */
export interface RorImportSummary extends UpsertCount {
  /** Records that were not taken, each with its place in the file and the reason. */
  readonly refused: { readonly place: string; readonly reason: string }[];
  /** Why the file ended early; null when it was read to its end. */
  endedEarly: string | null;
}

/** The database refused or was lost. All batches before are written, nothing of the one at hand is. */
export class ImportStoppedError extends Error {
  override readonly name = 'ImportStoppedError';
  /** Tells the terminal that the message is enough. */
  readonly code = 'IMPORT_STOPPED';

  constructor({ inserted, updated, unchanged }: UpsertCount, cause: Error) {
    const done = inserted + updated + unchanged;
    super(`the import stopped after ${done} records, which are kept; run the same command again (${cause.message})`, {
      cause,
    });
  }
}

const BATCH_RECORDS = 500;

/**
 * Imports a file of ROR records, schema v2: `.json`, `.jsonl`, either of them gzipped, or the zip of the public dump.
 *
 * Streamed, in batches of 500 that are written whole or not at all. It can be stopped at any time and started again: what
 * is there already is found unchanged and not written again.
 *
 * @param onProgress told the bytes read of the whole, after each batch
 * @throws Error with one sentence when the file cannot be opened
 * @throws ImportStoppedError when the database is lost on the way
 */
export async function importRor(
  database: DataSource,
  path: string,
  onProgress: (position: number, size: number) => void = () => undefined,
): Promise<RorImportSummary> {
  const file = await openRorFile(path);
  const summary: RorImportSummary = { inserted: 0, updated: 0, unchanged: 0, refused: [], endedEarly: null };
  let batch: RorRecord[] = [];
  const write = async () => {
    const { inserted, updated, unchanged } = await writeRorRecords(database, batch).catch((error: Error) => {
      throw new ImportStoppedError(summary, error);
    });
    summary.inserted += inserted;
    summary.updated += updated;
    summary.unchanged += unchanged;
    batch = [];
    onProgress(file.position(), file.size);
  };
  try {
    for await (const raw of streamRorRecords(file)) {
      const record = check(raw, summary);
      if (record) batch.push(record);
      if (batch.length === BATCH_RECORDS) await write();
    }
  } catch (error) {
    if (!(error instanceof FileEndedEarlyError)) throw error;
    summary.endedEarly = error.message;
  }
  if (batch.length > 0) await write();
  // The planner must know of the rows at once, not when autovacuum comes by.
  if (summary.inserted > 0)
    await database.query('ANALYZE organisation, organisation_search_key, organisation_relationship');
  return summary;
}

function check(raw: RawRecord, summary: RorImportSummary): RorRecord | null {
  try {
    if ('value' in raw) return readRorRecord(raw.value);
    summary.refused.push({ place: raw.place, reason: raw.fault });
  } catch (error) {
    if (!(error instanceof RorRecordError)) throw error;
    summary.refused.push({ place: raw.place, reason: error.message });
  }
  return null;
}

/** Imports a file and reports at the terminal: a progress bar, then a summary. */
export async function importRorFile(database: DataSource, path: string): Promise<number> {
  const bar = new SingleBar(
    { format: '  {bar} {percentage}% | {eta_formatted} left', hideCursor: true },
    Presets.shades_grey,
  );
  const begun = performance.now();
  let isStarted = false;
  const summary = await importRor(database, path, (position, size) => {
    if (!isStarted) bar.start(size, 0);
    isStarted = true;
    bar.update(position);
  }).finally(() => bar.stop());
  const seconds = (performance.now() - begun) / 1_000;
  process.stdout.write(`${report(summary, seconds)}\n`);
  return summary.refused.length > 0 || summary.endedEarly !== null ? 1 : 0;
}

const SHOWN_REFUSALS = 20;

function report(summary: RorImportSummary, seconds: number): string {
  const { inserted, updated, unchanged, refused, endedEarly } = summary;
  const count = inserted + updated + unchanged + refused.length;
  const lines = [
    `${count} records in ${seconds.toFixed(1)} s (${Math.round(count / seconds)} records/s)`,
    `  new ${inserted}, changed ${updated}, unchanged ${unchanged}, refused ${refused.length}`,
    ...refused.slice(0, SHOWN_REFUSALS).map(({ place, reason }) => `  refused ${place}: ${reason}`),
  ];
  if (refused.length > SHOWN_REFUSALS) lines.push(`  … and ${refused.length - SHOWN_REFUSALS} more refused`);
  if (endedEarly)
    lines.push(`  ${endedEarly}`, '  What came before is imported; run the same command again with the whole file.');
  return lines.join('\n');
}
