import { createError, type ErrorCode } from '@kakehashi/errors';
import type { GraphQLError } from 'graphql';

/** When a client should ask again after a subgraph failed, unless the subgraph says otherwise. */
const RETRY_AFTER_MS = 1_000;

/** A call to a subgraph failed: what the client is told, and the reason for the log. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';

  constructor(
    readonly code: Extract<ErrorCode, `SUBGRAPH_${string}`>,
    /** For the log; may name hosts and ports. */
    readonly reason: string,
    readonly retryAfterMs = RETRY_AFTER_MS,
  ) {
    super(reason);
  }
}

const MESSAGES = {
  SUBGRAPH_UNAVAILABLE: 'could not be reached',
  SUBGRAPH_TIMEOUT: 'did not answer in time',
  SUBGRAPH_INVALID_RESPONSE: 'gave an answer that is not a GraphQL response',
} as const;

/** The error that a client sees for a failed call. */
export function describeSubgraphFailure(subgraph: string, { code, retryAfterMs }: SubgraphFailure): GraphQLError {
  const mayRetry = code !== 'SUBGRAPH_INVALID_RESPONSE';
  return createError(code, `Subgraph "${subgraph}" ${MESSAGES[code]}.`, {
    subgraph,
    ...(mayRetry && { retryAfterMs }),
  });
}

const TIMEOUTS = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_ABORTED']);

/**
 * Sorts a fault of the connection.
 *
 * @param hasAnswered whether the subgraph's answer had begun: what breaks off then is a truncated answer
 */
export function sortTransportFault(fault: unknown, hasAnswered: boolean): SubgraphFailure {
  const { name = '', message = String(fault), code: rawCode } = fault as Partial<NodeJS.ErrnoException>;
  // A DOMException, which a passed deadline throws, has a number here.
  const code = String(rawCode ?? '');
  const reason = `${code || name}: ${message}`;
  if (name === 'TimeoutError' || TIMEOUTS.has(code)) return new SubgraphFailure('SUBGRAPH_TIMEOUT', reason);
  if (name === 'HTTPParserError' || code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return new SubgraphFailure('SUBGRAPH_INVALID_RESPONSE', reason);
  }
  return new SubgraphFailure(hasAnswered ? 'SUBGRAPH_INVALID_RESPONSE' : 'SUBGRAPH_UNAVAILABLE', reason);
}
