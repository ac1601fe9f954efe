import { dirname } from 'node:path';
import type { Logger } from 'pino';
import { readSettled } from './read-settled';
import { readSupergraphFile } from './read-supergraph-file';
import type { SupergraphSource, SupergraphText } from './supergraph-source';
import { watchFolder } from './watch-folder';

/** Supergraphs out of one file, which is replaced or rewritten. */
export class FileSource implements SupergraphSource {
  readonly isRemote = false;
  private known: string | undefined;

  /** @param limit most bytes of a supergraph */
  constructor(
    readonly name: string,
    private readonly limit: number,
    private readonly logger: Logger,
  ) {}

  async read(): Promise<SupergraphText> {
    const { name, limit } = this;
    const read = async () => ({ text: await readSupergraphFile(name, limit), origin: name });
    const settled = await readSettled(read, this.known);
    this.known = settled.text;
    return settled;
  }

  watch(onChange: () => void): () => void {
    return watchFolder(dirname(this.name), onChange, this.logger);
  }

  async close(): Promise<void> {}
}
