import type { OpenedFile } from './opened-file';
import { FileEndedEarlyError, type RawRecord } from './raw-record';
import { RecordError } from './record-shape';
import { SeenKeys } from './seen-keys';

/** How many records a batch added, changed, and found as they should be. */
export interface WrittenCount {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Records that were not taken, because something later is recorded already; default 0. */
  readonly leftAlone?: number;
}

/** What became of a file's records. */
export interface ImportSummary {
  inserted: number;
  updated: number;
  unchanged: number;
  /** Records that were not taken, because something later is recorded already. */
  leftAlone: number;
  /** Records that were not taken, each with its place in the file and the reason. */
  readonly refused: { readonly place: string; readonly reason: string }[];
  /** Why the file ended early; null when it was read to its end. */
  endedEarly: string | null;
}

/** How the records of one kind of file are taken. */
export interface RecordImport<R> {
  readonly file: OpenedFile;
  readonly records: AsyncIterable<RawRecord>;
  /** Checks a record. @throws RecordError that names field and rule */
  readonly read: (value: unknown) => R;
  /** Writes a batch whole or not at all; a {@link RecordError} refuses the record at fault. */
  readonly write: (batch: readonly R[]) => Promise<WrittenCount>;
  /** What a record is known by. Of records with the same key the first is taken. Absent: all are. */
  readonly keyOf?: (record: R) => string;
  /** Most records of a batch; default 500. */
  readonly batchRecords?: number;
  /** Told the bytes read of the whole, after each batch. */
  readonly onProgress?: (position: number, size: number) => void;
}

/** The database refused or was lost. All batches before are written, nothing of the one at hand is. */
export class ImportStoppedError extends Error {
  override readonly name = 'ImportStoppedError';
  /** Tells the terminal that the message is enough. */
  readonly code = 'IMPORT_STOPPED';

  constructor({ inserted, updated, unchanged }: WrittenCount, cause: Error) {
    const done = inserted + updated + unchanged;
    super(`the import stopped after ${done} records, which are kept; run the same command again (${cause.message})`, {
      cause,
    });
  }
}

/** A file of which so many records are refused is not what it was taken for. */
const MOST_REFUSED = 100_000;

/** SQLSTATE of what a value of a row is to blame for: bad data, a constraint, a limit. Else the database itself is. */
const FAULT_OF_DATA = /^(22|23|54)/;

/**
 * Takes the records of a file, streamed, in batches that are written whole or not at all. It can be stopped at any time
 * and started again: what is there already is to be found unchanged and not written again.
 *
 * The unit of failure is a record: one that breaks a rule is refused with its place and the reason, the others are taken.
 *
 * @throws ImportStoppedError when the database is lost on the way
 */
export async function importRecords<R>(given: RecordImport<R>): Promise<ImportSummary> {
  const { file, records, batchRecords = 500, onProgress } = given;
  const summary: ImportSummary = {
    inserted: 0,
    updated: 0,
    unchanged: 0,
    leftAlone: 0,
    refused: [],
    endedEarly: null,
  };
  const check = checker(given, summary);
  let batch: Placed<R>[] = [];
  const write = async () => {
    await writeBatch(given, batch, summary).catch((error: Error) => {
      throw new ImportStoppedError(summary, error);
    });
    batch = [];
    onProgress?.(file.position(), file.size);
  };
  try {
    for await (const raw of records) {
      const record = check(raw);
      if (record) batch.push(record);
      if (batch.length === batchRecords) await write();
      if (summary.refused.length >= MOST_REFUSED) {
        summary.endedEarly = `reading ended at ${raw.place}, because ${MOST_REFUSED} records were refused; is this the right file?`;
        break;
      }
    }
  } catch (error) {
    if (!(error instanceof FileEndedEarlyError)) throw error;
    summary.endedEarly = error.message;
  }
  if (batch.length > 0) await write();
  return summary;
}

interface Placed<R> {
  readonly place: string;
  readonly record: R;
}

function checker<R>({ read, keyOf }: RecordImport<R>, summary: ImportSummary): (raw: RawRecord) => Placed<R> | null {
  const seen = new SeenKeys();
  let ordinal = 0;
  return (raw) => {
    ordinal += 1;
    try {
      if (!('value' in raw)) throw new RecordFault(raw.fault);
      const record = read(raw.value);
      const key = keyOf?.(record);
      if (key === undefined) return { place: raw.place, record };
      const earlier = seen.get(key);
      if (earlier > 0) throw new RecordFault(`repeats ${key}, which record ${earlier} of the file has told already`);
      seen.put(key, ordinal);
      return { place: raw.place, record };
    } catch (error) {
      if (!(error instanceof RecordError || error instanceof RecordFault)) throw error;
      summary.refused.push({ place: raw.place, reason: error.message });
      return null;
    }
  };
}

/** A record that is at fault as a whole. */
class RecordFault extends Error {}

/** Writes a batch. Where a record of it is at fault, halves are tried until that one is alone, and it is refused. */
async function writeBatch<R>(
  given: RecordImport<R>,
  batch: readonly Placed<R>[],
  summary: ImportSummary,
): Promise<void> {
  try {
    const written = await given.write(batch.map(({ record }) => record));
    summary.inserted += written.inserted;
    summary.updated += written.updated;
    summary.unchanged += written.unchanged;
    summary.leftAlone += written.leftAlone ?? 0;
  } catch (error) {
    const [first] = batch;
    if (!first || !isFaultOfRecord(error)) throw error;
    if (batch.length === 1) {
      const reason = error instanceof RecordError ? error.message : `is refused by the database: ${error.message}`;
      summary.refused.push({ place: first.place, reason });
      return;
    }
    const middle = Math.ceil(batch.length / 2);
    await writeBatch(given, batch.slice(0, middle), summary);
    await writeBatch(given, batch.slice(middle), summary);
  }
}

function isFaultOfRecord(error: unknown): error is Error {
  if (error instanceof RecordError) return true;
  const { code } = error as { code?: unknown };
  return error instanceof Error && typeof code === 'string' && FAULT_OF_DATA.test(code);
}
