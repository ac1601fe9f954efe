import type { GraphQLRequestContext } from '@apollo/server';
import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { identityOf, pickHeaders } from './forwarded-headers';
import type { Caller } from './identity/caller';
import { clientOf } from './limits/client-address';
import type { GatewaySettings } from './settings';
import { clientSoftwareOf } from './telemetry/client-software';
import type { RequestWatch } from './telemetry/request-watch';
import { RequestLifetime } from './transport/request-lifetime';

/** What the gateway knows of one GraphQL request. */
export interface GatewayContext {
  readonly requestId: string;
  /** Who asks, as the request's token tells. */
  readonly caller: Caller;
  /** Who asks, as far as limits per client go: the caller's subject, else an IPv4 address or an IPv6 network. */
  readonly client: string;
  /** The client's headers that subgraphs get. */
  readonly forwardedHeaders: Readonly<Record<string, string>>;
  /** Tells apart who asks, by the forwarded headers and the token's claims. */
  readonly identity: string;
  /** How long subgraphs may be asked for it. */
  readonly lifetime: RequestLifetime;
  /** For how long, and for whom, the answer may be kept; set when its operation begins, restricted by each call. */
  cachePolicy?: GraphQLRequestContext<GatewayContext>['overallCachePolicy'];
  /** Whether kept entities may answer it: a client's query, not a mutation, which wants to see what it did, or an export. */
  readsKept?: boolean;
  /** Its outcome, where that was not answered at once: see early-execution.ts. */
  execution?: Promise<GatewayExecutionResult>;
  /** What the request's log line tells. */
  readonly summary: OperationSummary;
  /** What watches it. */
  readonly watch: RequestWatch;
}

/** What the log tells about one operation; never its text or variables, they may hold personal data. */
export interface OperationSummary {
  operationName?: string;
  operationType?: string;
  errorCodes?: readonly string[];
  /** What the client calls itself. */
  clientName?: string;
  clientVersion?: string;
  /** What the operation was estimated to cost. */
  cost?: number;
  /** The setting that refused it. */
  limit?: string;
  /** How often subgraphs were asked for something, joined queries among it. */
  subgraphCalls?: number;
}

/**
 * What the gateway knows of a GraphQL request at its beginning.
 *
 * Its lifetime closes with the reply; it must be closed before when the reply goes on to other requests.
 */
export function gatewayContextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { FORWARD_HEADERS, REQUEST_DEADLINE_MS }: GatewaySettings,
  watch: RequestWatch = {},
): GatewayContext {
  const { caller } = request;
  const forwardedHeaders = pickHeaders(request.headers, FORWARD_HEADERS);
  return {
    requestId: request.id,
    caller,
    client: caller.subject === undefined ? clientOf(request.ip) : `subject:${caller.subject}`,
    forwardedHeaders,
    identity: identityOf(forwardedHeaders, caller),
    lifetime: new RequestLifetime(reply.raw, REQUEST_DEADLINE_MS),
    summary: summaryOf(request),
    watch,
  };
}

/** What is known of a request for its log line before anything has looked into it. */
export function summaryOf({ headers }: Pick<FastifyRequest, 'headers'>): OperationSummary {
  const { name, version } = clientSoftwareOf(headers);
  return { ...(name !== undefined && { clientName: name }), ...(version !== undefined && { clientVersion: version }) };
}
