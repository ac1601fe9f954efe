import type { LoadedSupergraph } from '../planning/loaded-supergraph';

/** The supergraph that is served now, for all who read out of it what it says of their concern. */
export class ServedSupergraph {
  private served: LoadedSupergraph | undefined;

  /** The supergraph that is served, or is just being taken into service. A first one must have been loaded. */
  get current(): LoadedSupergraph {
    if (!this.served) throw new Error('No supergraph is loaded yet.');
    return this.served;
  }

  /**
   * Takes a supergraph into service.
   *
   * @param begin lets it be served; when that throws, the one before stays
   */
  replace(supergraph: LoadedSupergraph, begin: () => void): void {
    const before = this.served;
    this.served = supergraph;
    try {
      begin();
    } catch (fault) {
      this.served = before;
      throw fault;
    }
  }
}
