import type { Logger } from 'pino';
import { SettledReading } from './read-settled';
import type { SupergraphSource, SupergraphText } from './supergraph-source';
import { watchFolder } from './watch-folder';

/** Where supergraphs lie on a disk, and how the newest of them is read. */
export interface DiskPlace {
  /** The path that was set. */
  readonly name: string;
  /** The folder in which something changes when there is a new one. */
  readonly folder: string;
  /** @throws SupergraphError SUPERGRAPH_UNREADABLE */
  readNewest(): Promise<SupergraphText>;
}

/** Supergraphs on a disk of this machine. */
export class DiskSource implements SupergraphSource {
  readonly isRemote = false;
  private readonly reading = new SettledReading(() => this.place.readNewest());

  constructor(
    private readonly place: DiskPlace,
    private readonly logger: Logger,
  ) {}

  get name(): string {
    return this.place.name;
  }

  read(): Promise<SupergraphText> {
    return this.reading.read();
  }

  watch(onChange: () => void): () => void {
    return watchFolder(this.place.folder, onChange, this.logger);
  }

  async close(): Promise<void> {}
}
