import type { ErrorCode } from '@kakehashi/errors';

/** A supergraph can not be had or served; the message tells why. */
export class SupergraphError extends Error {
  override readonly name = 'SupergraphError';

  constructor(
    message: string,
    readonly code: ErrorCode = 'SUPERGRAPH_INVALID',
  ) {
    super(message);
  }
}
