import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FileRefusedError } from './file-refused.error';
import { Utf8Text } from './utf8-text';
import { openZipEntry } from './zip-entry';

/** A file opened for reading: its text as a stream of bytes, and how far along the file that is. */
export interface OpenedFile {
  /** UTF-8 without a byte order mark; ends with an error where the file is something else, or is cut off. */
  readonly content: Readable;
  /** Bytes of the file, compressed as they may be. */
  readonly size: number;
  /** Bytes of the file that are read so far. */
  readonly position: () => number;
}

/** How a file is opened. */
export interface OpenOptions {
  /** Names of the file to take out of a zip, the most wanted first. Without it a zip is refused. */
  readonly zipEntries?: readonly RegExp[];
}

const ZIP = Buffer.from('PK\x03\x04');
const GZIP = Buffer.from([0x1f, 0x8b]);

/**
 * Opens a file by what it holds, whatever its name: plain, gzip, or one file of a zip.
 *
 * @throws FileRefusedError with one sentence when there is no such file, or the zip does not hold what is wanted
 */
export async function openFile(path: string, { zipEntries = [] }: OpenOptions = {}): Promise<OpenedFile> {
  const { size, head } = await inspect(path);
  if (head.subarray(0, ZIP.length).equals(ZIP)) {
    const entry = await openZipEntry(path, zipEntries);
    return { ...entry, content: asText(entry.content) };
  }
  const bytes = createReadStream(path, { highWaterMark: 256 * 1024 });
  const position = () => bytes.bytesRead;
  const isPacked = head.subarray(0, GZIP.length).equals(GZIP);
  // A fault of one ends the last with it, which whoever reads is told; nobody else needs to be.
  const plain: Readable = isPacked ? pipeline(bytes, createGunzip(), () => undefined) : bytes;
  return { content: asText(plain), size, position };
}

function asText(content: Readable): Readable {
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
    const { buffer, bytesRead } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
    return { size: status.size, head: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}
