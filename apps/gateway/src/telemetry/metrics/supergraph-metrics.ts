import { Counter, Gauge, type Registry } from 'prom-client';

/** Tells which supergraph is served, and how often it was replaced. */
export class SupergraphMetrics {
  private readonly info: Gauge<'id'>;
  private readonly loaded: Gauge;
  private readonly loads: Counter;

  constructor(registry: Registry) {
    const registers = [registry];
    this.info = new Gauge({
      name: 'gateway_supergraph_info',
      help: 'Always 1; id is the beginning of the SHA-256 of the text of the supergraph that is served.',
      labelNames: ['id'],
      registers,
    });
    this.loaded = new Gauge({
      name: 'gateway_supergraph_loaded_timestamp_seconds',
      help: 'Since when the supergraph is served.',
      registers,
    });
    this.loads = new Counter({
      name: 'gateway_supergraph_loads_total',
      help: 'Supergraphs that were taken into service, the first included.',
      registers,
    });
  }

  /** A supergraph is served from now on, known by its id. */
  serve(id: string): void {
    this.info.reset();
    this.info.set({ id }, 1);
    this.loaded.setToCurrentTime();
    this.loads.inc();
  }
}
