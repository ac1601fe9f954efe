import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { FileRefusedError } from './file-refused.error';
import { isTar, type TarEntry, tarEntries } from './tar-entries';
import { Utf8Text } from './utf8-text';
import { openZipEntry } from './zip-entry';

/** A file opened for reading: its text as a stream of bytes, and how far along the file that is. */
export interface OpenedFile {
  /** UTF-8 without a byte order mark; ends with an error where the file is something else, or is cut off. */
  readonly content: Readable;
  /** Of a tar: its files one after the other, and then `content` is empty. */
  readonly entries?: AsyncIterable<TarEntry>;
  /** Bytes of the file, compressed as they may be. */
  readonly size: number;
  /** Bytes of the file that are read so far. */
  readonly position: () => number;
}

/** How a file is opened. */
export interface OpenOptions {
  /** Names of the file to take out of a zip, the most wanted first. Without it a zip is refused. */
  readonly zipEntries?: readonly RegExp[];
  /** Paths of the files to take out of a tar. Without it a tar is refused. */
  readonly tarEntries?: RegExp;
}

const ZIP = Buffer.from('PK\x03\x04');
const GZIP = Buffer.from([0x1f, 0x8b]);

/** As much of a file's beginning as tells what it holds, packed or not. */
const HEAD_BYTES = 16 * 1024;

/**
 * Opens a file by what it holds, whatever its name: plain, gzip, one file of a zip, or the files of a tar, gzipped or not.
 *
 * @throws FileRefusedError with one sentence when there is no such file, or it is an archive that does not hold what is wanted
 */
export async function openFile(
  path: string,
  { zipEntries = [], tarEntries: wanted }: OpenOptions = {},
): Promise<OpenedFile> {
  const { size, head } = await inspect(path);
  if (head.subarray(0, ZIP.length).equals(ZIP)) {
    const entry = await openZipEntry(path, zipEntries);
    return { ...entry, content: asText(entry.content) };
  }
  const isPacked = head.subarray(0, GZIP.length).equals(GZIP);
  const holdsTar = isTar(isPacked ? unpackedHead(head) : head);
  if (holdsTar && !wanted) throw new FileRefusedError(`the file ${path} is a tar, which is not read here; unpack it`);
  const bytes = createReadStream(path, { highWaterMark: 256 * 1024 });
  const position = () => bytes.bytesRead;
  // A fault of one ends the last with it, which whoever reads is told; nobody else needs to be.
  const plain: Readable = isPacked ? pipeline(bytes, createGunzip(), () => undefined) : bytes;
  if (holdsTar && wanted) return { content: Readable.from([]), entries: tarEntries(plain, wanted), size, position };
  return { content: asText(plain), size, position };
}

/** What a gzip begins with, as far as its own beginning tells; empty where that is broken. */
function unpackedHead(head: Buffer): Buffer {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Text as UTF-8 without a byte order mark. */
export function asText(content: Readable): Readable {
  return pipeline(content, new Utf8Text(), () => undefined);
}

async function inspect(path: string): Promise<{ size: number; head: Buffer }> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new FileRefusedError(
      error.code === 'ENOENT' ? `there is no file ${path}` : `the file ${path} cannot be read (${error.code})`,
    );
  });
  try {
    const status = await file.stat();
    if (!status.isFile()) throw new FileRefusedError(`${path} must be a file, but is none`);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return { size: status.size, head: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}
