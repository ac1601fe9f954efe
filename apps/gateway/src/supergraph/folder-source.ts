import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { SettledReading } from './read-settled';
import { readSupergraphFile } from './read-supergraph-file';
import { SupergraphError } from './supergraph-error';
import type { SupergraphSource, SupergraphText } from './supergraph-source';
import { watchFolder } from './watch-folder';

/** Names of supergraph files; what is being written or hidden has another, such as `.next.graphql` or `next.tmp`. */
const SUPERGRAPH_FILE = /^[^.].*\.graphqls?$/;

/**
 * Supergraphs out of a folder where versions are published side by side: the last by name is the newest.
 *
 * Numbers within names count as numbers, so `v10.graphql` comes after `v9.graphql`.
 */
export class FolderSource implements SupergraphSource {
  readonly isRemote = false;
  private readonly reading = new SettledReading(() => this.readNewest());

  /** @param limit most bytes of a supergraph */
  constructor(
    readonly name: string,
    private readonly limit: number,
    private readonly logger: Logger,
  ) {}

  read(): Promise<SupergraphText> {
    return this.reading.read();
  }

  watch(onChange: () => void): () => void {
    return watchFolder(this.name, onChange, this.logger);
  }

  async close(): Promise<void> {}

  private async readNewest(): Promise<SupergraphText> {
    const newest = (await this.list()).sort(byName).at(-1);
    if (newest === undefined) throw this.unreadable('it holds no file named *.graphql');
    const origin = join(this.name, newest);
    return { text: await readSupergraphFile(origin, this.limit), origin };
  }

  private async list(): Promise<string[]> {
    const names = await readdir(this.name).catch((fault: NodeJS.ErrnoException) => {
      throw this.unreadable(fault.code === 'ENOENT' ? 'there is no such folder' : fault.message);
    });
    return names.filter((name) => SUPERGRAPH_FILE.test(name));
  }

  private unreadable(reason: string): SupergraphError {
    return new SupergraphError(`The folder of supergraphs ${this.name}: ${reason}.`, 'SUPERGRAPH_UNREADABLE');
  }
}

const { compare: byName } = new Intl.Collator('en', { numeric: true });
