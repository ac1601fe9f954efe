import { type Readable, Transform } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { open as openZip } from 'yauzl';
import { FileRefusedError } from './file-refused.error';

/**
 * Opens the file of a zip whose name fits the first of the patterns that any fits.
 *
 * @returns its content, unpacked, with size and position in unpacked bytes
 * @throws FileRefusedError with one sentence when the zip holds no such file
 */
export async function openZipEntry(
  path: string,
  wanted: readonly RegExp[],
): Promise<{ content: Readable; size: number; position: () => number }> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    openZip(path, { lazyEntries: true, autoClose: false }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const entries = await listEntries(zip);
  const entry = wanted
    .map((pattern) => entries.find(({ fileName }) => pattern.test(fileName)))
    .find((found) => found !== undefined);
  if (entry === undefined) {
    zip.close();
    const names = entries.map(({ fileName }) => fileName).join(', ');
    throw new FileRefusedError(
      wanted.length === 0
        ? `the file ${path} is a zip, which is not read here; unpack it`
        : `the zip ${path} must hold a JSON file, but holds: ${names}`,
    );
  }
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
