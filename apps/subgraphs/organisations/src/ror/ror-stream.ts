import { pipeline, type Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { parser } from 'stream-json';
import { streamArray } from 'stream-json/streamers/StreamArray';
import type { OpenedFile } from './ror-file';

/** A record of the file before it is checked, or why there is none at that place. */
export type RawRecord =
  | { readonly place: string; readonly value: unknown }
  | { readonly place: string; readonly fault: string };

/** Longest line that is read; the longest record of the register has a fortieth of it. */
const LONGEST_LINE = 4 * 1024 * 1024;

/**
 * Streams the records of a file: a JSON array, as the public dump has it, or one record a line.
 *
 * A fault of one line is told in its place and the next line follows. What ends the stream early (a file cut off, broken
 * gzip, broken JSON in an array) comes last as a thrown {@link FileEndedEarlyError}.
 */
export async function* streamRorRecords({ content }: OpenedFile): AsyncGenerator<RawRecord> {
  const first = await firstCharacter(content);
  let records = 0;
  try {
    for await (const record of first === '[' ? arrayRecords(content) : lineRecords(content)) {
      records += 1;
      yield record;
    }
  } catch (error) {
    throw new FileEndedEarlyError(records, error instanceof Error ? error.message : String(error));
  }
}

/** The file stops before its end. All records before that place were read. */
export class FileEndedEarlyError extends Error {
  override readonly name = 'FileEndedEarlyError';

  constructor(
    readonly recordsBefore: number,
    reason: string,
  ) {
    super(`the file ends early after ${recordsBefore} record(s): ${reason}`);
  }
}

/** Looks at the first character that is not blank and puts everything back. */
async function firstCharacter(content: Readable): Promise<string> {
  for (;;) {
    const chunk: Buffer | null = content.read();
    if (chunk !== null) {
      content.unshift(chunk);
      return chunk.toString('utf8').trimStart().charAt(0);
    }
    const hasMore = await new Promise<boolean>((resolve, reject) => {
      content.once('readable', () => resolve(content.readableLength > 0));
      content.once('end', () => resolve(false));
      content.once('error', reject);
    });
    if (!hasMore) return '';
  }
}

async function* lineRecords(content: Readable): AsyncGenerator<RawRecord> {
  let number = 0;
  for await (const line of linesOf(content)) {
    number += 1;
    const place = `line ${number}`;
    if (line.length > LONGEST_LINE) yield { place, fault: `must have at most ${LONGEST_LINE} characters` };
    else if (line.trim() !== '') yield parseLine(place, line);
  }
}

/** Splits at line feeds. Unlike node:readline it passes on the stream's error, as that of a gzip that is cut off. */
async function* linesOf(content: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of content) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    // Of a line that is too long only so much is kept as shows that it is.
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE + 1);
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}

function parseLine(place: string, line: string): RawRecord {
  try {
    return { place, value: JSON.parse(line) };
  } catch (error) {
    return { place, fault: `is not JSON: ${error instanceof Error ? error.message : error}` };
  }
}

async function* arrayRecords(content: Readable): AsyncGenerator<RawRecord> {
  // A fault of any of the three ends the last with it, and so the loop; nobody else needs to be told.
  const items = pipeline(content, parser(), streamArray(), () => undefined);
  for await (const { key, value } of items) yield { place: `record ${key + 1}`, value };
}
