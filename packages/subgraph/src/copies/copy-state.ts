/** How it stands with one copy of another subgraph's rows, as `/ready` tells it. */
export interface CopyState {
  /** What is copied, such as `Organisation`. */
  readonly of: string;
  readonly from: string;
  /**
   * `FOLLOWING`: it is kept as the owner's rows change. `FILLING`: all rows are being read. `STANDBY`: another process of this
   * subgraph does either. `FAILING`: the owner does not answer, or its rows can not be written; it is tried again.
   * `UNKNOWN_ADDRESS`: `EVENT_SOURCES` does not name the owner.
   */
  readonly state: 'FOLLOWING' | 'FILLING' | 'STANDBY' | 'FAILING' | 'UNKNOWN_ADDRESS';
}

/** The same, with how fresh the copy is. */
export interface ToldCopyState extends CopyState {
  /** It is as its owner was at that instant, or newer; null while it was never whole. */
  readonly asOf: string | null;
  /** How long ago that is, in seconds. */
  readonly behindSeconds: number | null;
}
