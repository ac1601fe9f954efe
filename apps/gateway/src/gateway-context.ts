import type { FastifyRequest } from 'fastify';
import { pickHeaders } from './forwarded-headers';
import { clientOf } from './limits/client-address';

/** What the gateway knows of one GraphQL request. */
export interface GatewayContext {
  readonly requestId: string;
  /** Who asks, as far as limits per client go: an IPv4 address or an IPv6 network. */
  readonly client: string;
  /** The client's headers that subgraphs get. */
  readonly forwardedHeaders: Readonly<Record<string, string>>;
  /** What the request's log line tells. */
  readonly summary: OperationSummary;
}

/** What the log tells about one operation; never its text or variables, they may hold personal data. */
export interface OperationSummary {
  operationName?: string;
  operationType?: string;
  errorCodes?: readonly string[];
}

/** What the gateway knows of a GraphQL request at its beginning. */
export function gatewayContextOf(request: FastifyRequest, forwardedHeaders: readonly string[]): GatewayContext {
  return {
    requestId: request.id,
    client: clientOf(request.ip),
    forwardedHeaders: pickHeaders(request.headers, forwardedHeaders),
    summary: {},
  };
}
