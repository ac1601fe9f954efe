import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { SubgraphState } from '../../transport/subgraph-source';
import { DURATION_BUCKETS } from './duration-buckets';

const BREAKER_STATES = ['closed', 'half-open', 'open'] as const;

/** Counts and times what is asked of each subgraph, and tells how each stands when somebody looks. */
export class SubgraphMetrics {
  private readonly duration: Histogram<'subgraph' | 'outcome'>;
  private readonly joined: Counter<'subgraph'>;
  private readonly retries: Counter<'subgraph'>;

  /** @param states how the subgraphs stand now */
  constructor(registry: Registry, states: () => readonly SubgraphState[]) {
    const registers = [registry];
    const labelNames = ['subgraph'] as const;
    this.duration = new Histogram({
      name: 'gateway_subgraph_fetch_duration_seconds',
      help: 'Time of a fetch with its waiting and all its tries. Outcome: OK, GRAPHQL_ERRORS, or the code of its failure.',
      labelNames: ['subgraph', 'outcome'],
      buckets: DURATION_BUCKETS,
      registers,
    });
    this.joined = new Counter({
      name: 'gateway_subgraph_joined_fetches_total',
      help: 'Fetches that shared the answer of one that ran already.',
      labelNames,
      registers,
    });
    this.retries = new Counter({
      name: 'gateway_subgraph_retries_total',
      help: 'Calls that were sent again.',
      labelNames,
      registers,
    });
    new Gauge({
      name: 'gateway_subgraph_running_calls',
      help: 'Calls that run now.',
      labelNames,
      registers,
      collect() {
        for (const { name, running } of states()) this.set({ subgraph: name }, running);
      },
    });
    new Gauge({
      name: 'gateway_subgraph_waiting_calls',
      help: 'Calls that wait for a place now; SUBGRAPH_QUEUE bounds them.',
      labelNames,
      registers,
      collect() {
        for (const { name, waiting } of states()) this.set({ subgraph: name }, waiting);
      },
    });
    new Gauge({
      name: 'gateway_subgraph_breaker',
      help: 'The circuit breaker: 1 for the state that it is in, 0 for the others.',
      labelNames: ['subgraph', 'state'],
      registers,
      collect() {
        for (const { name, breaker } of states()) {
          for (const state of BREAKER_STATES) this.set({ subgraph: name, state }, Number(state === breaker));
        }
      },
    });
  }

  fetched(subgraph: string, outcome: string, seconds: number): void {
    this.duration.observe({ subgraph, outcome }, seconds);
  }

  shared(subgraph: string): void {
    this.joined.inc({ subgraph });
  }

  triedAgain(subgraph: string): void {
    this.retries.inc({ subgraph });
  }
}
