import type { GatewayContext } from '../gateway-context';
import type { CallWatch, FetchOutcome, WatchedFetch } from '../transport/call-watch';
import type { SubgraphRequest } from '../transport/subgraph-source';
import type { Harmless } from './harmless';
import type { SubgraphMetrics } from './metrics/subgraph-metrics';

/** Times fetches for metrics, traces and those who debug; each of the three only where it is wanted. */
export class WatchedFetches implements CallWatch {
  constructor(
    private readonly metrics: SubgraphMetrics | undefined,
    private readonly harmless: Harmless,
  ) {}

  begin(subgraph: string, request: SubgraphRequest, context: GatewayContext | undefined): WatchedFetch {
    const { trace, debug } = context?.watch ?? {};
    const span = trace?.span?.call(`fetch ${subgraph}`, {
      'kakehashi.subgraph': subgraph,
      'graphql.operation.type': request.operationType,
    });
    const { metrics } = this;
    const begun = performance.now();
    let isJoined = false;
    return {
      headers: (span ?? trace)?.headers,
      joined: () => {
        isJoined = true;
        span?.set({ 'kakehashi.joined': true });
        this.harmless(() => metrics?.shared(subgraph));
      },
      end: (outcome: FetchOutcome) => {
        const ms = performance.now() - begun;
        if (outcome !== 'OK') span?.fail(outcome);
        span?.end();
        debug?.called(subgraph, begun, { ms, outcome, isJoined });
        this.harmless(() => metrics?.fetched(subgraph, outcome, ms / 1_000));
      },
    };
  }

  retried(subgraph: string): void {
    this.harmless(() => this.metrics?.triedAgain(subgraph));
  }
}
