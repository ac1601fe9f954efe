import { pipeline, type Readable } from 'node:stream';
import { type Info, parse } from 'csv-parse';
import { firstLine } from './first-line';
import type { OpenedFile } from './opened-file';
import { LONGEST_RECORD, type RawRecord, untilFault } from './raw-record';

/** Which columns a file has. */
export interface CsvColumns {
  /** Columns that the header must name, in any order. */
  readonly required: readonly string[];
  /** Columns that it may name. Any other is passed over. */
  readonly optional?: readonly string[];
}

/**
 * Streams the lines of a CSV file (RFC 4180, commas) with a header as objects: column → text, blanks around it dropped.
 *
 * @throws FileEndedEarlyError after the records before the fault, or at once when the header lacks a column
 */
export function csvRecords({ content }: OpenedFile, columns: CsvColumns): AsyncGenerator<RawRecord> {
  return untilFault(rowsOf(content, columns));
}

async function* rowsOf(content: Readable, columns: CsvColumns): AsyncGenerator<RawRecord> {
  if ((await firstLine(content)) === '') return;
  // A stray quote is a part of its text; only one that is never closed ends the file, since it swallows the rest.
  const csv = parse({
    info: true,
    trim: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  let places: ReadonlyMap<string, number> | undefined;
  let width = 0;
  for await (const { record, info } of pipeline(content, csv, () => undefined) as AsyncIterable<Row>) {
    if (places === undefined) {
      places = readHeader(record, columns);
      width = record.length;
    } else {
      yield rowRecord(`line ${info.lines}`, record, places, width);
    }
  }
}

interface Row {
  readonly record: readonly string[];
  readonly info: Info;
}

function rowRecord(
  place: string,
  cells: readonly string[],
  places: ReadonlyMap<string, number>,
  width: number,
): RawRecord {
  if (cells.length !== width)
    return { place, fault: `must have ${width} fields as the header, but has ${cells.length}` };
  return { place, value: Object.fromEntries([...places].map(([name, at]) => [name, cells[at]?.trim() ?? ''])) };
}

function readHeader(names: readonly string[], { required, optional = [] }: CsvColumns): ReadonlyMap<string, number> {
  const header = names.map((name) => name.trim().toLowerCase());
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    throw new Error(`line 1 must be a header with ${required.join(', ')}, but lacks ${missing.join(', ')}`);
  }
  const known = [...required, ...optional].filter((name) => header.includes(name));
  const twice = known.find((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (twice !== undefined)
    throw new Error(`line 1 must be a header that names each column once, but has ${twice} twice`);
  return new Map(known.map((name) => [name, header.indexOf(name)]));
}
