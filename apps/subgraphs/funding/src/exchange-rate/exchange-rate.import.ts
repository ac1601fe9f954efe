import { basename } from 'node:path';
import { analyseTable, upsertRows, withActor } from '@kakehashi/database';
import {
  csvRecords,
  FileEndedEarlyError,
  type ImportSummary,
  importRecords,
  openFile,
  RecordError,
  reportImport,
  SeenKeys,
} from '@kakehashi/record-file';
import type { DataSource } from 'typeorm';
import { ExchangeRate } from './exchange-rate.entity';
import { RATE_COLUMNS, type RateLine, rateKey, rateRow, readRateLine } from './exchange-rate-line';

/**
 * Imports a CSV file of exchange rates, gzipped or not: `date,base,quote,rate` in any order, and `source` and `licence`
 * where it has them; without a source the file's name is told as one.
 *
 * The file is read twice: of lines that tell the same pair on the same day the last counts, and the others are refused.
 * A rate that is recorded for that pair and day is replaced.
 *
 * @param onProgress told the bytes read of the whole, after each batch
 * @throws FileRefusedError when the file cannot be opened
 * @throws ImportStoppedError when the database is lost on the way
 */
export async function importExchangeRates(
  database: DataSource,
  path: string,
  onProgress?: (position: number, size: number) => void,
): Promise<ImportSummary> {
  const today = new Date().toISOString().slice(0, 10);
  const fileName = basename(path).replace(/(\.csv)?(\.gz)?$/i, '');
  const last = await lastLines(path, today);
  const file = await openFile(path);
  let line = 0;
  async function* records() {
    for await (const record of csvRecords(file, RATE_COLUMNS)) {
      line = lineOf(record.place);
      yield record;
    }
  }
  const summary = await importRecords<RateLine>({
    file,
    records: records(),
    read: (value) => {
      const rate = readRateLine(value, today);
      const latest = last.get(rateKey(rate));
      if (latest !== line) throw new RecordError(rateKey(rate), `is told again on line ${latest}, which counts`);
      return rate;
    },
    write: (batch) => {
      const rows = batch.map((rate) => rateRow(rate, fileName));
      return withActor(database, { actor: 'import:exchange-rates' }, (manager) =>
        upsertRows(manager, ExchangeRate, rows, { key: ['base', 'quote', 'rate_on'] }),
      );
    },
    batchRecords: 2_000,
    ...(onProgress && { onProgress }),
  });
  // The planner must know of the rows at once, not when autovacuum comes by.
  if (summary.inserted > 0) await analyseTable(database, ExchangeRate);
  return summary;
}

/** On which line of the file each pair and day is told last. What is wrong with the file, its import tells. */
async function lastLines(path: string, today: string): Promise<SeenKeys> {
  const last = new SeenKeys();
  try {
    for await (const record of csvRecords(await openFile(path), RATE_COLUMNS)) {
      const rate = 'value' in record ? readOrNull(record.value, today) : null;
      if (rate !== null) last.put(rateKey(rate), lineOf(record.place));
    }
  } catch (error) {
    if (!(error instanceof FileEndedEarlyError)) throw error;
  }
  return last;
}

function readOrNull(value: unknown, today: string): RateLine | null {
  try {
    return readRateLine(value, today);
  } catch (error) {
    if (error instanceof RecordError) return null;
    throw error;
  }
}

function lineOf(place: string): number {
  return Number(place.slice('line '.length));
}

/** Imports a file and reports at the terminal: a progress bar, then a summary. */
export function importExchangeRatesFile(database: DataSource, path: string): Promise<number> {
  return reportImport((onProgress) => importExchangeRates(database, path, onProgress));
}
