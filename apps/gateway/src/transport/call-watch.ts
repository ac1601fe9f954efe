import type { GatewayContext } from '../gateway-context';
import type { SubgraphFailureCode } from './subgraph-failure';
import type { SubgraphRequest } from './subgraph-source';

/** How a fetch ended: with data alone, with errors that the subgraph told, or not at all. */
export type FetchOutcome = 'OK' | 'GRAPHQL_ERRORS' | SubgraphFailureCode | 'INTERNAL_SERVER_ERROR';

/** Watches what is asked of subgraphs. It must never throw. */
export interface CallWatch {
  /** A request needs something of a subgraph; there is no context for what the gateway asks by itself. */
  begin(subgraph: string, request: SubgraphRequest, context: GatewayContext | undefined): WatchedFetch;
  /** A call to a subgraph is sent again. */
  retried(subgraph: string): void;
}

/** One fetch that is watched. */
export interface WatchedFetch {
  /** Headers that go along with it, in place of forwarded ones of the same name. */
  readonly headers: Readonly<Record<string, string>> | undefined;
  /** It shares the answer of a query that runs already. */
  joined(): void;
  end(outcome: FetchOutcome): void;
}
