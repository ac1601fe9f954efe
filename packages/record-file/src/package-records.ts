import { pipeline } from 'node:stream';
import { parser } from 'stream-json';
import Assembler from 'stream-json/Assembler';
import { ignore } from 'stream-json/filters/Ignore';
import { pick } from 'stream-json/filters/Pick';
import { streamArray } from 'stream-json/streamers/StreamArray';
import { firstLine } from './first-line';
import { boundItems } from './item-bound';
import type { OpenedFile } from './opened-file';
import { type RawRecord, untilFault } from './raw-record';

/**
 * Streams the records of a file that is one JSON object with a list of them in one of its fields.
 *
 * Numbers in them are texts, exact to the last digit.
 *
 * @param field name of that field
 * @throws FileEndedEarlyError after the records before the fault, or when the file is no such object
 */
export function packageRecords(file: OpenedFile, field: string): AsyncGenerator<RawRecord> {
  return untilFault(itemsOf(file, field));
}

async function* itemsOf({ content }: OpenedFile, field: string): AsyncGenerator<RawRecord> {
  const line = await firstLine(content);
  if (line === '') return;
  if (!line.startsWith('{')) throw new Error(`it must be a JSON object with the field "${field}"`);
  let isThere = false;
  const filter = (path: readonly (string | number | null)[]) => {
    const isList = path.length === 1 && path[0] === field;
    isThere ||= isList;
    return isList;
  };
  const items = pipeline(
    content,
    parser(),
    pick({ filter, once: true }),
    boundItems(1),
    // An option of its assembler that its types do not know.
    streamArray({ numberAsString: true } as object),
    () => undefined,
  );
  for await (const { key, value } of items) yield { place: `${field}[${key}]`, value };
  if (!isThere) throw new Error(`it has no field "${field}"`);
}

/**
 * Reads what such a file tells beside its records.
 *
 * @returns the object without the list; an empty one when the file cannot be read to its end, which reading its records
 *   tells better
 */
export async function packageFields(
  { content }: OpenedFile,
  field: string,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    const tokens = pipeline(
      content,
      parser(),
      ignore({ filter: (path) => path[0] === field }),
      boundItems(1),
      () => undefined,
    );
    const assembler = new Assembler();
    for await (const token of tokens) assembler.consume(token);
    const { current } = assembler;
    return typeof current === 'object' && current !== null && !Array.isArray(current) ? current : {};
  } catch {
    return {};
  }
}
