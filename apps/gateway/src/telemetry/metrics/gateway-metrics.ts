import type { Logger } from 'pino';
import { AggregatorRegistry, collectDefaultMetrics, Registry } from 'prom-client';
import type { CacheCounts } from '../../caching/cache-counts';
import type { SubgraphState } from '../../transport/subgraph-source';
import { gather, type Told } from '../../workers/gather';
import type { Peers } from '../../workers/peers';
import type { AdminRoutes } from '../admin/admin-server';
import { CacheMetrics } from './cache-metrics';
import { PlanningMetrics } from './planning-metrics';
import { RequestMetrics } from './request-metrics';
import { SubgraphMetrics } from './subgraph-metrics';
import { SupergraphMetrics } from './supergraph-metrics';

/** What one process has measured, as JSON can say it. */
export type MetricsSnapshot = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

/** What is measured beside requests, by looking at it. */
export interface MeasuredParts {
  /** How the subgraphs stand now. */
  readonly states: () => readonly SubgraphState[];
  /** Look-ups in the caches of answers, by the cache's name. */
  readonly caches: Readonly<Record<string, CacheCounts>>;
}

/** All that is measured, for Prometheus; of the process itself too, its event loop's lag among it. */
export class GatewayMetrics {
  private readonly registry = new Registry();
  readonly requests: RequestMetrics;
  readonly subgraphs: SubgraphMetrics;
  readonly planning = new PlanningMetrics(this.registry);
  readonly supergraph = new SupergraphMetrics(this.registry);
  private readonly caches: CacheMetrics;

  /** @param mostNames how many names that clients choose are told apart, of each kind */
  constructor(mostNames: number, { states, caches }: MeasuredParts) {
    this.caches = new CacheMetrics(this.registry, { plan: this.planning.lookups, ...caches });
    this.requests = new RequestMetrics(this.registry, mostNames);
    this.subgraphs = new SubgraphMetrics(this.registry, states);
    collectDefaultMetrics({ register: this.registry });
  }

  private settle(): void {
    this.requests.settle();
    this.subgraphs.settle();
    this.caches.settle();
  }

  /** What this process has measured so far. */
  snapshot(): Promise<MetricsSnapshot> {
    this.settle();
    return this.registry.getMetricsAsJSON();
  }

  /** `GET /metrics` in the text format of Prometheus; of all workers where there are several. */
  routes(peers: Peers, logger: Logger): AdminRoutes {
    const read = peers.isAlone
      ? async () => {
          this.settle();
          return this.registry;
        }
      : ofWorkers(gather(peers, 'metrics', () => this.snapshot(), logger));
    return (server) => {
      server.get('/metrics', async (_request, reply) => {
        const registry = await read();
        return reply.type(registry.contentType).send(await registry.metrics());
      });
    };
  }
}

/**
 * The series of all workers side by side, each with the label `worker`. A sum would fall whenever a worker is started again
 * or does not answer, which Prometheus takes for a restart of the whole, counting everything once more.
 */
function ofWorkers(gatherAll: () => Promise<readonly Told<MetricsSnapshot>[]>): () => Promise<Registry> {
  return async () => AggregatorRegistry.aggregate((await gatherAll()).map(labelled));
}

function labelled({ worker, content }: Told<MetricsSnapshot>): MetricsSnapshot {
  return content.map((metric) => ({
    ...metric,
    aggregator: 'sum',
    values: metric.values.map((value) => ({ ...value, labels: { ...value.labels, worker } })),
  }));
}
