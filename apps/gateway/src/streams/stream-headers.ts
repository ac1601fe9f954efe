import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';

/** Headers by which a client says what form it wants, and from where it goes on. */
export const ASKED: readonly string[] = ['accept', 'last-event-id', 'if-none-match'];

/** Headers of a subgraph that a client gets. */
const ANSWERED = [
  'content-type',
  'content-disposition',
  'content-language',
  'cache-control',
  'etag',
  'link',
  'retry-after',
];

/** The reply's own headers, what a client gets of the subgraph's, and a word to proxies not to hold the stream back. */
export function answeredHeaders(reply: FastifyReply, headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const picked = ANSWERED.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]] as const]));
  const own = reply.getHeaders() as OutgoingHttpHeaders;
  return { ...own, ...Object.fromEntries(picked), 'x-accel-buffering': 'no' };
}

/** Whether an answer is a stream of events, which has no end of its own and is taken up again where it broke off. */
export function isEventStream({ 'content-type': type }: IncomingHttpHeaders): boolean {
  return type?.startsWith('text/event-stream') === true;
}
