import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describeValue } from '@kakehashi/errors';
import { readManifest } from './read-manifest';
import { TrustedDocumentsError } from './trusted-documents-error';

/** The manifest at a path, or all `*.json` of the folder there; sorted by name. */
async function listFiles(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
    return names.sort().map((name) => join(path, name));
  } catch (fault) {
    throw unreadable(path, fault as NodeJS.ErrnoException);
  }
}

/** Tells two states of the files apart without reading them; empty when they are not there. */
export async function fingerprint(path: string): Promise<string> {
  const files = await listFiles(path).catch(() => []);
  const states = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ mtimeMs, size, ino }) => `${file} ${mtimeMs} ${size} ${ino}`,
        () => '',
      ),
    ),
  );
  return states.join('\n');
}

/**
 * Reads the manifest at a path, or all `*.json` of the folder there.
 *
 * @returns id → text
 * @throws TrustedDocumentsError when one can not be read, or two files have another text for one id
 */
export async function readManifests(path: string): Promise<Map<string, string>> {
  const documents = new Map<string, string>();
  for (const file of await listFiles(path)) {
    const content = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
      throw unreadable(file, fault);
    });
    for (const [id, text] of readManifest(file, content)) {
      if ((documents.get(id) ?? text) !== text) {
        throw new TrustedDocumentsError(file, `${describeValue(id)} stands for another text in another file`);
      }
      documents.set(id, text);
    }
  }
  return documents;
}

function unreadable(path: string, { code, message }: NodeJS.ErrnoException): TrustedDocumentsError {
  return new TrustedDocumentsError(path, code === 'ENOENT' ? 'there is no such file or folder' : message);
}
