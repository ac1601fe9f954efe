import '../no-telemetry';
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { Logger } from 'pino';
import type { CacheHint } from '../caching/cache-hint';
import type { EntityCache } from '../caching/entity-cache';
import type { GatewayContext } from '../gateway-context';
import { ANONYMOUS, type Caller } from '../identity/caller';
import type { IdentitySigner } from '../identity/identity-signer';
import { REQUEST_ID_HEADER } from '../request-id';
import type { CallWatch, WatchedFetch } from './call-watch';
import { failureErrors, placeErrors } from './failure-errors';
import { type CallState, GuardedCalls } from './guarded-calls';
import type { ResponseText } from './response-text';
import type { RunningQueries } from './running-queries';
import { SharedCall } from './shared-call';
import type { SubgraphMessage } from './subgraph-connections';
import { describeSubgraphFailure, SubgraphFailure } from './subgraph-failure';
import type { SubgraphPolicy } from './subgraph-policy';
import { readSubgraphResponse, type SubgraphResponse } from './subgraph-response';

/** One operation for a subgraph. */
export interface SubgraphRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationType: 'query' | 'mutation' | 'subscription';
  /** Whether it asks for entities by their keys, which stand in `variables.representations`. */
  readonly isEntities?: boolean;
  /** Requests of different generations are not joined: what is asked after a purge must not be answered from before. */
  readonly generation?: string;
  /** All of it as the JSON text of a request, where that is known already. */
  readonly body?: string;
}

/** What a source shares with those of the other subgraphs. */
export interface SharedParts {
  readonly running: RunningQueries;
  readonly logger: Logger;
  /** Undefined when entities are not kept. */
  readonly entities?: EntityCache | undefined;
  /** Undefined when nobody watches. */
  readonly watch?: CallWatch | undefined;
  /** Signs to subgraphs who asks; undefined when nothing is signed. */
  readonly signer?: IdentitySigner | undefined;
}

/** How the calls to a subgraph stand. */
export interface SubgraphState extends CallState {
  readonly name: string;
}

const NO_HEADERS: Readonly<Record<string, string>> = {};

/** Failures that come by the hundred when a subgraph is down, and tell nothing that the log does not have already. */
const EXPECTED = new Set(['SUBGRAPH_SUSPENDED', 'REQUEST_CANCELLED']);

/** How the planner begins a query for entities. */
const ASKS_FOR_ENTITIES = /^query\b[^{]*\{\s*_entities\(representations:\s*\$representations\)/;

/**
 * Calls one subgraph.
 *
 * A failed call never throws: it is answered with an error that has a code of the catalogue and names the subgraph, so
 * that the other subgraphs' data still reaches the client.
 */
export class SubgraphSource implements GraphQLDataSource {
  private readonly calls: GuardedCalls;

  constructor(
    readonly name: string,
    readonly url: string,
    readonly policy: SubgraphPolicy,
    private readonly shared: SharedParts,
  ) {
    const { logger, watch } = shared;
    this.calls = new GuardedCalls(url, policy, {
      onBreaker: (state) => {
        if (state === 'open') logger.warn({ subgraph: name }, 'a subgraph fails too often: calls are suspended');
        else logger.info({ subgraph: name }, 'a subgraph answers again: calls go on');
      },
      ...(watch && { onRetry: () => watch.retried(name) }),
    });
  }

  /** Sends one operation of a query plan of `@apollo/gateway`. */
  async process(options: GraphQLDataSourceProcessOptions): Promise<SubgraphResponse> {
    const { query = '', variables, operationName } = options.request;
    const context = 'incomingRequestContext' in options ? (options.context as GatewayContext) : undefined;
    // The text is the planner's own: nothing stands before its keyword.
    const operationType = /^(query\b|\{)/.test(query) ? 'query' : 'mutation';
    const isEntities = ASKS_FOR_ENTITIES.test(query);
    const answer = await this.find({ query, variables, operationName, operationType, isEntities }, context);
    if (answer instanceof SubgraphFailure) return { data: null, errors: failureErrors(this.name, answer, options) };
    return answer.errors && !answer.data ? { ...answer, errors: placeErrors(answer.errors, options) } : answer;
  }

  /** Sends one operation and gives its response, or an error in its stead. */
  async call(request: SubgraphRequest, context: GatewayContext | undefined): Promise<SubgraphResponse> {
    const answer = await this.find(request, context);
    if (!(answer instanceof SubgraphFailure)) return answer;
    return { data: null, errors: [describeSubgraphFailure(this.name, answer)] };
  }

  get state(): SubgraphState {
    return { name: this.name, ...this.calls.state };
  }

  /** Whether the subgraph answers GraphQL at all, within the given time. */
  async isAnswering(withinMs: number): Promise<boolean> {
    return this.calls.isAnswering(withinMs, await this.identityHeaders(ANONYMOUS));
  }

  /** The headers that tell the subgraph who asks; none when nothing is signed. */
  identityHeaders(caller: Caller): Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>> {
    return this.shared.signer?.headersFor(this.name, caller) ?? NO_HEADERS;
  }

  /** Closes the connections, running calls included. */
  close(): Promise<void> {
    return this.calls.close();
  }

  /** Answers with what is kept, and asks for the rest. */
  private find(
    request: SubgraphRequest,
    context: GatewayContext | undefined,
  ): Promise<SubgraphResponse | SubgraphFailure> {
    const { entities } = this.shared;
    if (!entities || !context?.readsKept || !request.isEntities) return this.answer(request, context);
    return entities.answer(this, request, context, (rest, onHint) => this.answer(rest, context, onHint));
  }

  private async answer(
    request: SubgraphRequest,
    context: GatewayContext | undefined,
    onHint?: (hint: CacheHint) => void,
  ): Promise<SubgraphResponse | SubgraphFailure> {
    const representations = request.variables?.representations;
    const watched = this.shared.watch?.begin(this.name, request, context);
    if (context) context.summary.subgraphCalls = (context.summary.subgraphCalls ?? 0) + 1;
    try {
      const text = await this.send(request, context, watched);
      context?.cachePolicy?.restrict(text.cacheHint);
      onHint?.(text.cacheHint);
      const count = Array.isArray(representations) ? representations.length : undefined;
      const response = readSubgraphResponse(this.name, text.take(), count);
      watched?.end(response.errors ? 'GRAPHQL_ERRORS' : 'OK');
      return response;
    } catch (fault) {
      watched?.end(fault instanceof SubgraphFailure ? fault.code : 'INTERNAL_SERVER_ERROR');
      if (!(fault instanceof SubgraphFailure)) throw fault;
      const { code, reason } = fault;
      const level = EXPECTED.has(code) ? 'debug' : 'warn';
      this.shared.logger[level](
        { subgraph: this.name, requestId: context?.requestId, code, reason },
        'a subgraph call failed',
      );
      return fault;
    }
  }

  private send(
    request: SubgraphRequest,
    context: GatewayContext | undefined,
    watched: WatchedFetch | undefined,
  ): Promise<ResponseText> {
    if (context?.lifetime.failure) throw context.lifetime.failure;
    const identity = this.identityHeaders(context?.caller ?? ANONYMOUS);
    // A promise only where something must be signed first: each step between would cost every call.
    if (!(identity instanceof Promise)) return this.sendAs(identity, request, context, watched);
    return identity.then((headers) => this.sendAs(headers, request, context, watched));
  }

  private sendAs(
    identity: Readonly<Record<string, string>>,
    { query, variables, operationName, operationType, body: text, generation = '' }: SubgraphRequest,
    context: GatewayContext | undefined,
    watched: WatchedFetch | undefined,
  ): Promise<ResponseText> {
    const body = text ?? JSON.stringify({ query, variables, operationName });
    const headers: Record<string, string> = Object.assign({}, context?.forwardedHeaders, watched?.headers, identity);
    if (context) headers[REQUEST_ID_HEADER] = context.requestId;
    const message = { headers, body, isRepeatable: operationType === 'query' };
    return this.callFor(message, `${context?.identity}${generation}`, watched).wait(context?.lifetime);
  }

  /** Begins the call, or joins one that runs. */
  private callFor(
    message: SubgraphMessage,
    identity: string,
    watched: WatchedFetch | undefined,
  ): SharedCall<ResponseText> {
    const { running } = this.shared;
    let isNew = false;
    const begin = () => {
      isNew = true;
      return new SharedCall((lifetime) => this.calls.call(message, lifetime));
    };
    if (message.isRepeatable) {
      if (!this.policy.deduplication) return begin();
      const call = running.join(`${this.name}\n${identity}\n${message.body}`, begin);
      if (!isNew) watched?.joined();
      return call;
    }
    const mutation = begin();
    const seal = () => running.seal();
    mutation.answer.then(seal, seal);
    return mutation;
  }
}
