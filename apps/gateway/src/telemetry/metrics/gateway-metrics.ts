import { AggregatorRegistry, collectDefaultMetrics, Registry } from 'prom-client';
import type { SubgraphState } from '../../transport/subgraph-source';
import type { AdminRoutes } from '../admin/admin-server';
import { PlanningMetrics } from './planning-metrics';
import { RequestMetrics } from './request-metrics';
import { SubgraphMetrics } from './subgraph-metrics';
import { SupergraphMetrics } from './supergraph-metrics';

/** What one process has measured, as JSON can say it. */
export type MetricsSnapshot = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

/** All that is measured, for Prometheus; of the process itself too, its event loop's lag among it. */
export class GatewayMetrics {
  private readonly registry = new Registry();
  readonly requests: RequestMetrics;
  readonly subgraphs: SubgraphMetrics;
  readonly planning = new PlanningMetrics(this.registry);
  readonly supergraph = new SupergraphMetrics(this.registry);

  /**
   * @param mostNames how many names that clients choose are told apart, of each kind
   * @param states how the subgraphs stand now
   */
  constructor(mostNames: number, states: () => readonly SubgraphState[]) {
    this.requests = new RequestMetrics(this.registry, mostNames);
    this.subgraphs = new SubgraphMetrics(this.registry, states);
    collectDefaultMetrics({ register: this.registry });
  }

  /** What this process has measured so far. */
  snapshot(): Promise<MetricsSnapshot> {
    return this.registry.getMetricsAsJSON();
  }

  /**
   * `GET /metrics` in the text format of Prometheus.
   *
   * @param gather what every process of the gateway has measured, to be added up; this one alone by default
   */
  routes(gather = async (): Promise<readonly MetricsSnapshot[]> => [await this.snapshot()]): AdminRoutes {
    return (server) => {
      server.get('/metrics', async (_request, reply) => {
        const [...snapshots] = await gather();
        const isAlone = snapshots.length === 1;
        const registry = isAlone ? this.registry : AggregatorRegistry.aggregate(snapshots);
        return reply.type(registry.contentType).send(await registry.metrics());
      });
    };
  }
}
