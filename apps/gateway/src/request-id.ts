import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The header that carries a request's id: from the client, in the answer, and to the subgraphs. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** Takes the client's request id when it has 1 to 64 letters, digits, `.`, `_` or `-`; otherwise makes a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(given) ? given : randomUUID();
}

/** Apollo Server formats an error without knowing its request: the id travels beside it. */
const scope = new AsyncLocalStorage<string>();

/** Runs the work on one request, so that {@link currentRequestId} tells its id. */
export function runWithRequestId<T>(requestId: string, work: () => T): T {
  return scope.run(requestId, work);
}

/** The id of the request that is being worked on; a new one outside of any. */
export function currentRequestId(): string {
  return scope.getStore() ?? randomUUID();
}
