import { createError, type ErrorCode } from '@kakehashi/errors';
import type { GraphQLError } from 'graphql';

/** When a client should ask again after a subgraph failed, unless something better is known. */
const RETRY_AFTER_MS = 1_000;

const MESSAGES = {
  SUBGRAPH_UNAVAILABLE: 'could not be reached',
  SUBGRAPH_TIMEOUT: 'did not answer in time',
  SUBGRAPH_INVALID_RESPONSE: 'gave an answer that is not a GraphQL response',
  SUBGRAPH_SUSPENDED: 'has failed too often and is not asked for a while',
  SUBGRAPH_OVERLOADED: 'has more calls waiting for it than may wait',
  REQUEST_TIMEOUT: 'had not answered when the time of the whole request was over',
  REQUEST_CANCELLED: 'had not answered when the client left',
} as const satisfies Partial<Record<ErrorCode, string>>;

/** The codes of a call that failed. */
export type SubgraphFailureCode = keyof typeof MESSAGES;

/** Codes for which another try can not help. */
const FINAL: ReadonlySet<SubgraphFailureCode> = new Set(['SUBGRAPH_INVALID_RESPONSE', 'REQUEST_CANCELLED']);

/** What is known of a failure beside its code. */
export interface FailureTraits {
  /** When to ask again, in milliseconds, where the subgraph or its circuit breaker tells it. */
  readonly retryAfterMs?: number | undefined;
  /** The subgraph as a whole is in trouble, whatever it was asked: counts for the circuit breaker. */
  readonly isOutage?: boolean;
  /** The call did not get through, so that another try may. */
  readonly isTransient?: boolean;
}

/** A call to a subgraph failed: what the client is told, and the reason for the log. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
  readonly retryAfterMs: number | undefined;
  readonly isOutage: boolean;
  readonly isTransient: boolean;

  /** @param reason for the log; may name hosts and ports */
  constructor(
    readonly code: SubgraphFailureCode,
    readonly reason: string,
    { retryAfterMs, isOutage = false, isTransient = false }: FailureTraits = {},
  ) {
    super(reason);
    this.retryAfterMs = retryAfterMs;
    this.isOutage = isOutage;
    this.isTransient = isTransient;
  }
}

/** The error that a client sees for a failed call. */
export function describeSubgraphFailure(subgraph: string, { code, retryAfterMs }: SubgraphFailure): GraphQLError {
  return createError(code, `Subgraph "${subgraph}" ${MESSAGES[code]}.`, {
    subgraph,
    ...(!FINAL.has(code) && { retryAfterMs: retryAfterMs ?? RETRY_AFTER_MS }),
  });
}
