import { pipeline, Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { parser } from 'stream-json';
import { streamArray } from 'stream-json/streamers/StreamArray';
import { firstLine } from './first-line';
import { boundItems } from './item-bound';
import { asText, type OpenedFile } from './opened-file';
import { LONGEST_RECORD, type RawRecord, TOO_LONG, untilFault } from './raw-record';
import { LONGEST_ENTRY, type TarEntry } from './tar-entries';

/** Where the only record of a file stands. */
const FIRST = 'record 1';

/** A line that ends so is the beginning of a record that is written over several lines. */
const GOES_ON = /[{[,]$/;

/**
 * Streams the records of a file of JSON: an array, one record a line, or a single record over several lines; of a tar, those
 * of each of its files.
 *
 * A fault of one line is told in its place and the next line follows; in an array a fault of the JSON itself ends the
 * file.
 *
 * @throws FileEndedEarlyError after the records before the fault
 */
export function jsonRecords({ content, entries }: OpenedFile): AsyncGenerator<RawRecord> {
  return untilFault(entries ? entryRecords(entries) : recordsOf(content));
}

async function* entryRecords(entries: AsyncIterable<TarEntry>): AsyncGenerator<RawRecord> {
  for await (const { name, content } of entries) {
    if (content === null) yield { place: name, fault: `must have at most ${LONGEST_ENTRY} bytes` };
    else yield* recordsOfEntry(name, content);
  }
}

/** The records of one file of a tar; a fault ends that file only. */
async function* recordsOfEntry(name: string, content: Buffer): AsyncGenerator<RawRecord> {
  try {
    for await (const record of recordsOf(asText(Readable.from([content])))) {
      yield { ...record, place: record.place === FIRST ? name : `${name}, ${record.place}` };
    }
  } catch (error) {
    yield { place: name, fault: error instanceof Error ? error.message : String(error) };
  }
}

async function* recordsOf(content: Readable): AsyncGenerator<RawRecord> {
  const line = await firstLine(content);
  if (line.startsWith('[')) yield* arrayRecords(content);
  else if (line.startsWith('{') && GOES_ON.test(line)) yield* singleRecord(content);
  else yield* lineRecords(content);
}

async function* arrayRecords(content: Readable): AsyncGenerator<RawRecord> {
  // A fault of any of them ends the last with it, and so the loop; nobody else needs to be told.
  const items = pipeline(content, parser(), boundItems(1), streamArray(), () => undefined);
  for await (const { key, value } of items) yield { place: `record ${key + 1}`, value };
}

async function* singleRecord(content: Readable): AsyncGenerator<RawRecord> {
  const decoder = new StringDecoder('utf8');
  let text = '';
  for await (const chunk of content) {
    text += decoder.write(chunk);
    if (text.length > LONGEST_RECORD) {
      yield { place: FIRST, fault: TOO_LONG };
      return;
    }
  }
  yield parseText(FIRST, text + decoder.end());
}

async function* lineRecords(content: Readable): AsyncGenerator<RawRecord> {
  let number = 0;
  for await (const line of linesOf(content)) {
    number += 1;
    const place = `line ${number}`;
    if (line.length > LONGEST_RECORD) yield { place, fault: TOO_LONG };
    else if (line.trim() !== '') yield parseText(place, line);
  }
}

/** Splits at line feeds. Unlike node:readline it passes on the stream's error, as that of a gzip that is cut off. */
async function* linesOf(content: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of content) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    // Of a line that is too long only so much is kept as shows that it is.
    rest = (lines.pop() ?? '').slice(0, LONGEST_RECORD + 1);
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}

/** A text of JSON as a record, or why it is none. */
export function parseText(place: string, text: string): RawRecord {
  try {
    return { place, value: JSON.parse(text) };
  } catch (error) {
    return { place, fault: `is not JSON: ${error instanceof Error ? error.message : error}` };
  }
}
