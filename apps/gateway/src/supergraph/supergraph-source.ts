/** The text of a supergraph, as its source gives it. */
export interface SupergraphText {
  readonly text: string;
  /** Where exactly it stood: the path of a file, or an address. */
  readonly origin: string;
}

/** Where supergraphs come from: a file, a folder or an address. */
export interface SupergraphSource {
  /** The path or address that was set, without anything secret. */
  readonly name: string;
  /** Whether it is reached over a network: what it fails to give may be there a moment later, and asking costs others. */
  readonly isRemote: boolean;

  /**
   * Reads the newest supergraph.
   *
   * @throws SupergraphError SUPERGRAPH_UNREADABLE
   */
  read(): Promise<SupergraphText>;

  /**
   * Calls back when there may be a new one; not every source can tell.
   *
   * @returns ends it
   */
  watch(onChange: () => void): () => void;

  /** Breaks off what is being read. */
  close(): Promise<void>;
}
