import type { FastifyReply, FastifyRequest } from 'fastify';
import { identityOf, pickHeaders } from './forwarded-headers';
import type { Caller } from './identity/caller';
import { clientOf } from './limits/client-address';
import type { GatewaySettings } from './settings';
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
  /** What the request's log line tells. */
  readonly summary: OperationSummary;
}

/** What the log tells about one operation; never its text or variables, they may hold personal data. */
export interface OperationSummary {
  operationName?: string;
  operationType?: string;
  errorCodes?: readonly string[];
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
    summary: {},
  };
}
