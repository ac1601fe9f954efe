import type { GraphQLFormattedError } from 'graphql';
import type { ClientOperation, Graph } from './graph';

/** One call of a subgraph, as its HTTP body has it. */
export interface TrialRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** What a subgraph answers, as its HTTP body has it. */
export interface TrialAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

export type CallTrialSubgraph = (subgraph: string, request: TrialRequest) => Promise<TrialAnswer>;

/** What the client gets. Errors that an executor tells elsewhere than in `errors` are among them here. */
export interface ClientAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Something that plans an operation and carries it out, so that each test runs against both executors. */
export interface TrialExecutor {
  readonly name: 'stock' | 'fast';
  execute(
    graph: Graph,
    operation: ClientOperation,
    variables: Readonly<Record<string, unknown>>,
    call: CallTrialSubgraph,
  ): Promise<ClientAnswer>;
}
