import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const HEADER = 'x-kakehashi-debug';

/** Whether a request may know how it was carried out; the comparison takes the same time whatever the header says. */
export function mayDebug({ [HEADER]: given }: IncomingHttpHeaders, token: string | undefined): boolean {
  if (token === undefined || typeof given !== 'string') return false;
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
