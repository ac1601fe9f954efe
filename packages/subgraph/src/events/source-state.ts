/** How it stands with the events of one source, as `/ready` tells it. */
export interface SourceState {
  readonly source: string;
  /**
   * `FOLLOWING`: they are applied as they come. `STANDBY`: another process of this subgraph does so. `FAILING`: the source
   * does not answer, or an event can not be applied; it is tried again. `UNKNOWN_ADDRESS`: `EVENT_SOURCES` does not name it.
   */
  readonly state: 'FOLLOWING' | 'STANDBY' | 'FAILING' | 'UNKNOWN_ADDRESS';
  /** Position of the event that can not be applied, if that is what fails. */
  readonly position?: string;
}
