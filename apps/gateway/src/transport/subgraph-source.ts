import '../no-telemetry';
import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { Logger } from 'pino';
import { Pool } from 'undici';
import type { GatewayContext } from '../gateway-context';
import { REQUEST_ID_HEADER } from '../request-id';
import { describeSubgraphFailure, SubgraphFailure, sortTransportFault } from './subgraph-failure';
import { type RawSubgraphResponse, readSubgraphResponse, type SubgraphResponse } from './subgraph-response';

/** How subgraphs are called. */
export interface SubgraphSourceOptions {
  /** Longest time for one call, waiting for a connection included, in milliseconds. */
  readonly deadlineMs: number;
  /** Most connections to the subgraph. */
  readonly connections: number;
  /** Largest answer, in bytes. */
  readonly responseLimit: number;
  readonly logger: Logger;
}

/** How long an idle connection is kept; less than the 65 s that a subgraph's server waits, so that we hang up first. */
const KEEP_ALIVE_MS = 30_000;

/**
 * Calls one subgraph over a pool of kept-alive connections.
 *
 * A failed call never throws: it is answered with an error that has a code of the catalogue and names the subgraph, so
 * that the other subgraphs' data still reaches the client.
 */
export class SubgraphSource implements GraphQLDataSource {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(
    readonly name: string,
    readonly url: string,
    private readonly options: SubgraphSourceOptions,
  ) {
    const { origin, pathname, search } = new URL(url);
    this.path = `${pathname}${search}`;
    this.pool = new Pool(origin, {
      connections: options.connections,
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxResponseSize: options.responseLimit,
      // The deadline's signal covers all of these.
      connectTimeout: 0,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Sends one operation and gives its response, or an error in its stead. */
  async process(options: GraphQLDataSourceProcessOptions): Promise<SubgraphResponse> {
    const { request } = options;
    const context = 'incomingRequestContext' in options ? (options.context as GatewayContext) : undefined;
    const { query, variables, operationName } = request;
    const representations = variables?.representations;
    try {
      const body = JSON.stringify({ query, variables, operationName });
      const raw = await this.call(body, context, this.options.deadlineMs);
      return readSubgraphResponse(this.name, raw, Array.isArray(representations) ? representations.length : undefined);
    } catch (fault) {
      if (!(fault instanceof SubgraphFailure)) throw fault;
      const { code, reason } = fault;
      this.options.logger.warn(
        { subgraph: this.name, requestId: context?.requestId, code, reason },
        'a subgraph call failed',
      );
      return { data: null, errors: [describeSubgraphFailure(this.name, fault)] };
    }
  }

  /** Whether the subgraph answers GraphQL at all, within the given time. */
  async isAnswering(withinMs: number): Promise<boolean> {
    try {
      readSubgraphResponse(this.name, await this.call('{"query":"{__typename}"}', undefined, withinMs), undefined);
      return true;
    } catch {
      return false;
    }
  }

  /** Closes the connections, running calls included. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async call(
    body: string,
    context: GatewayContext | undefined,
    deadlineMs: number,
  ): Promise<RawSubgraphResponse> {
    let hasAnswered = false;
    try {
      const response = await this.pool.request({
        path: this.path,
        method: 'POST',
        headers: {
          ...context?.forwardedHeaders,
          ...(context && { [REQUEST_ID_HEADER]: context.requestId }),
          accept: 'application/graphql-response+json, application/json',
          'content-type': 'application/json',
        },
        body,
        signal: AbortSignal.timeout(deadlineMs),
      });
      hasAnswered = true;
      const retryAfter = response.headers['retry-after'];
      return {
        status: response.statusCode,
        retryAfter: typeof retryAfter === 'string' ? retryAfter : undefined,
        body: await response.body.text(),
      };
    } catch (fault) {
      throw sortTransportFault(fault, hasAnswered);
    }
  }
}
