import { dirname } from 'node:path';
import type { DiskPlace } from './disk-source';
import { readSupergraphFile } from './read-supergraph-file';

/**
 * Supergraphs out of one file, which is replaced or rewritten.
 *
 * @param limit most bytes of a supergraph
 */
export function filePlace(name: string, limit: number): DiskPlace {
  return {
    name,
    folder: dirname(name),
    readNewest: async () => ({ text: await readSupergraphFile(name, limit), origin: name }),
  };
}
