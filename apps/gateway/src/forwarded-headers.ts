import { IDENTITY_HEADER } from '@kakehashi/call-signature';
import { z } from '@kakehashi/config';
import type { FastifyRequest } from 'fastify';
import type { Caller } from './identity/caller';

/** Headers that belong to one connection or one body, or that the gateway itself sets. */
const NEVER_FORWARDED = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  IDENTITY_HEADER,
  'host',
  'keep-alive',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-request-id',
]);

/** Header names separated by commas, as lower-case list. */
export const forwardedHeaders = () =>
  z.string().transform((text, context): readonly string[] => {
    const names = text.split(',').map((name) => name.trim().toLowerCase());
    for (const name of names) {
      if (!/^[a-z0-9!#$%&'*+.^_`|~-]+$/.test(name)) context.addIssue(`${JSON.stringify(name)} is not a header name`);
      else if (NEVER_FORWARDED.has(name)) context.addIssue(`"${name}" can not be forwarded`);
    }
    return names;
  });

/** Picks the listed headers of a request. */
export function pickHeaders(headers: FastifyRequest['headers'], names: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = headers[name];
    if (value !== undefined) picked[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return picked;
}

/** Headers by which a request is traced: other in every request, and no answer depends on them. */
const TRACE = new Set(['traceparent', 'tracestate']);

/** The names among them by which subgraphs can tell who asks. */
export function identifying(names: readonly string[]): readonly string[] {
  return names.filter((name) => !TRACE.has(name));
}

/** Text that is the same for two requests exactly when neither their forwarded headers nor their callers differ. */
export function identityOf(forwarded: Readonly<Record<string, string>>, { key }: Pick<Caller, 'key'>): string {
  return JSON.stringify(Object.entries(forwarded).filter(([name]) => !TRACE.has(name))) + key;
}
