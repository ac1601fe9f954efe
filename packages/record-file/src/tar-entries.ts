import { pipeline, Readable } from 'node:stream';
import { extract } from 'tar-stream';

/** A file that a tar holds. */
export interface TarEntry {
  /** Its path in the tar. */
  readonly name: string;
  /** Its bytes; null when it is longer than {@link LONGEST_ENTRY}. */
  readonly content: Buffer | null;
}

/** Longest file of a tar that is read, in bytes: each is in memory while its turn is. */
export const LONGEST_ENTRY = 16 * 1024 * 1024;

/** So many files without one that is wanted tell that it is the wrong tar. */
const LOOKED_AT = 100;

const MAGIC = 'ustar';
const MAGIC_AT = 257;

/** Whether a file that begins so is a tar, as every tar program since 1988 writes it. */
export function isTar(head: Buffer): boolean {
  return head.toString('latin1', MAGIC_AT, MAGIC_AT + MAGIC.length) === MAGIC;
}

/**
 * Streams the files of a tar whose path fits a pattern, one after the other; all else is passed over.
 *
 * @throws Error when the tar is broken or cut off, or none of its first 100 files is wanted
 */
export async function* tarEntries(tar: Readable, wanted: RegExp): AsyncGenerator<TarEntry> {
  // A fault of the one ends the other with it, and so the loop; nobody else needs to be told.
  const entries = pipeline(tar, extract(), () => undefined);
  const passedOver: string[] = [];
  let isFound = false;
  for await (const entry of entries) {
    const { name, type } = entry.header;
    const isWanted = type === 'file' && wanted.test(name);
    const content = isWanted ? await gather(entry) : await drain(entry);
    if (isWanted) yield { name, content };
    isFound ||= isWanted;
    if (type === 'file' && !isFound && passedOver.push(name) >= LOOKED_AT) break;
  }
  const [first] = passedOver;
  if (!isFound && first !== undefined) {
    throw new Error(`none of the first ${passedOver.length} files of the tar is wanted, such as ${first}`);
  }
}

/** Never ends an entry before its end: that would end the whole tar. */
async function gather(entry: AsyncIterable<unknown>): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const part of entry) {
    const chunk = part as Buffer;
    length += chunk.length;
    if (length <= LONGEST_ENTRY) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length > LONGEST_ENTRY ? null : Buffer.concat(chunks);
}

async function drain(entry: AsyncIterable<unknown>): Promise<null> {
  for await (const _chunk of entry);
  return null;
}
