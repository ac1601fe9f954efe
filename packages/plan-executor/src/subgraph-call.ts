/** What one fetch of a plan asks of a subgraph. */
export interface SubgraphRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationType: 'query' | 'mutation' | 'subscription';
  /** Whether it asks for entities by their keys: `variables.representations` lists them, each once. */
  readonly isEntities: boolean;
  /** Query, operation name and variables as the JSON text of a GraphQL request over HTTP, ready to be sent. */
  readonly body: string;
}

/** An error as a subgraph answers it; nothing in it is trusted. */
export interface SubgraphError {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: unknown;
  /** What was thrown, when the call itself failed. */
  readonly originalError?: Error;
}

/** What a subgraph answers. The executor takes `data` over and changes it: give each answer its own. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SubgraphError[];
}

/** Calls one subgraph. A call that fails does not throw: its error stands in the answer. */
export type CallSubgraph<Context> = (
  subgraph: string,
  request: SubgraphRequest,
  context: Context,
) => Promise<SubgraphAnswer>;
