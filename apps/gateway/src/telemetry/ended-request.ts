import type { OperationSummary } from '../gateway-context';

/** How a request to `/graphql` has ended. */
export interface EndedRequest {
  readonly status: number;
  readonly durationMs: number;
  /** The client left before it had the answer. */
  readonly isCancelled: boolean;
  readonly summary: OperationSummary;
}
