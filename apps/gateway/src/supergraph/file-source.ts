import { dirname } from 'node:path';
import type { Logger } from 'pino';
import { SettledReading } from './read-settled';
import { readSupergraphFile } from './read-supergraph-file';
import type { SupergraphSource, SupergraphText } from './supergraph-source';
import { watchFolder } from './watch-folder';

/** Supergraphs out of one file, which is replaced or rewritten. */
export class FileSource implements SupergraphSource {
  readonly isRemote = false;
  private readonly reading = new SettledReading(async () => ({
    text: await readSupergraphFile(this.name, this.limit),
    origin: this.name,
  }));

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
    return watchFolder(dirname(this.name), onChange, this.logger);
  }

  async close(): Promise<void> {}
}
