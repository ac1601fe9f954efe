import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskPlace } from './disk-source';
import { readSupergraphFile } from './read-supergraph-file';
import { SupergraphError } from './supergraph-error';

/** Names of supergraph files; what is being written or hidden has another, such as `.next.graphql` or `next.tmp`. */
const SUPERGRAPH_FILE = /^[^.].*\.graphqls?$/;

/**
 * Supergraphs out of a folder where versions are published side by side: the last by name is the newest.
 *
 * Numbers within names count as numbers, so `v10.graphql` comes after `v9.graphql`.
 *
 * @param limit most bytes of a supergraph
 */
export function folderPlace(folder: string, limit: number): DiskPlace {
  return {
    name: folder,
    folder,
    async readNewest() {
      const newest = (await list(folder)).sort(byName).at(-1);
      if (newest === undefined) throw unreadable(folder, 'it holds no file named *.graphql');
      const origin = join(folder, newest);
      return { text: await readSupergraphFile(origin, limit), origin };
    },
  };
}

async function list(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((fault: NodeJS.ErrnoException) => {
    throw unreadable(folder, fault.code === 'ENOENT' ? 'there is no such folder' : fault.message);
  });
  return names.filter((name) => SUPERGRAPH_FILE.test(name));
}

function unreadable(folder: string, reason: string): SupergraphError {
  return new SupergraphError(`The folder of supergraphs ${folder}: ${reason}.`, 'SUPERGRAPH_UNREADABLE');
}

const { compare: byName } = new Intl.Collator('en', { numeric: true });
