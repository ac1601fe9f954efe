import { collectDefaultMetrics, Registry } from 'prom-client';
import type { SubgraphState } from '../../transport/subgraph-source';
import type { AdminRoutes } from '../admin/admin-server';
import { PlanningMetrics } from './planning-metrics';
import { RequestMetrics } from './request-metrics';
import { SubgraphMetrics } from './subgraph-metrics';
import { SupergraphMetrics } from './supergraph-metrics';

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

  /** `GET /metrics` in the text format of Prometheus. */
  readonly routes: AdminRoutes = (server) => {
    server.get('/metrics', async (_request, reply) => {
      return reply.type(this.registry.contentType).send(await this.registry.metrics());
    });
  };
}
