import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { readText } from '../transport/decoded-body';
import { SupergraphError } from './supergraph-error';

/**
 * Reads a supergraph's text from a file.
 *
 * @param limit most bytes that it may have
 * @throws SupergraphError SUPERGRAPH_UNREADABLE
 */
export async function readSupergraphFile(path: string, limit: number): Promise<string> {
  const refuse = (reason: string) =>
    new SupergraphError(`The supergraph ${path} can not be read: ${reason}.`, 'SUPERGRAPH_UNREADABLE');
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const { size } = await file.stat();
    if (size > limit) throw refuse(`it has ${size} bytes, more than SUPERGRAPH_LIMIT allows (${limit})`);
    const bytes = await file.readFile();
    if (!isUtf8(bytes)) throw refuse('it is not UTF-8');
    return readText([bytes]);
  } catch (fault) {
    if (fault instanceof SupergraphError) throw fault;
    const { code, message } = fault as NodeJS.ErrnoException;
    throw refuse(code === 'ENOENT' ? 'there is no such file' : message);
  } finally {
    await file?.close();
  }
}
