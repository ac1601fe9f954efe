import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { open as openZip } from 'yauzl';

/** A file opened for reading: its text as a stream of bytes, and how far along the file that is. */
export interface OpenedFile {
  readonly content: Readable;
  /** Bytes of the file, compressed as they may be. */
  readonly size: number;
  /** Bytes of the file that are read so far. */
  readonly position: () => number;
}

const ZIP = Buffer.from('PK\x03\x04');
const GZIP = Buffer.from([0x1f, 0x8b]);

/**
 * Opens a file by what it holds, whatever its name: plain, gzip, or the zip of ROR's public dump, of which the JSON file
 * of schema v2 is taken.
 *
 * @throws Error with one sentence when there is no such file, or the zip holds no JSON
 */
export async function openRorFile(path: string): Promise<OpenedFile> {
  const { size, head } = await inspect(path);
  if (head.subarray(0, ZIP.length).equals(ZIP)) return openDump(path);
  const bytes = createReadStream(path, { highWaterMark: 256 * 1024 });
  const position = () => bytes.bytesRead;
  if (!head.subarray(0, GZIP.length).equals(GZIP)) return { content: bytes, size, position };
  const gunzip = createGunzip();
  bytes.on('error', (error) => gunzip.destroy(error));
  return { content: bytes.pipe(gunzip), size, position };
}

async function inspect(path: string): Promise<{ size: number; head: Buffer }> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT' ? `there is no file ${path}` : `the file ${path} cannot be read (${error.code})`,
    );
  });
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(ZIP.length), 0, ZIP.length, 0);
    return { size, head: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}

async function openDump(path: string): Promise<OpenedFile> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    openZip(path, { lazyEntries: true, autoClose: false }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const entries = await listEntries(zip);
  const entry =
    entries.find(({ fileName }) => /schema_v2\.json$/.test(fileName)) ??
    entries.find(({ fileName }) => /\.json$/.test(fileName));
  if (!entry)
    throw new Error(
      `the zip ${path} must hold a JSON file, but holds: ${entries.map(({ fileName }) => fileName).join(', ')}`,
    );
  const content = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
  content.once('close', () => zip.close());
  let position = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      position += chunk.length;
      done(null, chunk);
    },
  });
  content.on('error', (error) => counted.destroy(error));
  return { content: content.pipe(counted), size: entry.uncompressedSize, position: () => position };
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}
