import { createId } from '@kakehashi/database';

const REQUEST_ID = /^[\w.-]{1,64}$/;

/** The caller's request id when it is well formed, else a new one: it goes into logs and must not forge lines there. */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && REQUEST_ID.test(header) ? header : createId();
}
