import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
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
  for await (const line of createInterface({ input: content, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const place = `line ${number}`;
    if (line.trim() === '') continue;
    if (line.length > LONGEST_LINE) yield { place, fault: `must have at most ${LONGEST_LINE} characters` };
    else yield parseLine(place, line);
  }
}

function parseLine(place: string, line: string): RawRecord {
  try {
    return { place, value: JSON.parse(line) };
  } catch (error) {
    return { place, fault: `is not JSON: ${error instanceof Error ? error.message : error}` };
  }
}

async function* arrayRecords(content: Readable): AsyncGenerator<RawRecord> {
  const items = content.pipe(parser()).pipe(streamArray());
  content.on('error', (error) => items.destroy(error));
  for await (const { key, value } of items) yield { place: `record ${key + 1}`, value };
}
