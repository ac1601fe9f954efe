import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Tag of an answer: the same exactly when the answer is the same byte by byte. */
export function entityTagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether a client's `if-none-match` names a tag. A cache on the way may have marked it as weak. */
export function isMatching(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => {
    const text = one.trim();
    return text === '*' || text.replace(/^W\//, '') === tag;
  });
}

/**
 * Tags the answer of a GET and turns it into status 304 without a body where the client has it already.
 *
 * Only of a GET: the condition of a POST would mean that it should not be carried out at all.
 *
 * @returns the body to send
 */
export function tagAnswer(request: FastifyRequest, reply: FastifyReply, body: unknown): unknown {
  if (request.method !== 'GET' || reply.statusCode !== 200 || typeof body !== 'string') return body;
  const tag = entityTagOf(body);
  reply.header('etag', tag);
  if (!isMatching(request.headers['if-none-match'], tag)) return body;
  reply.code(304).removeHeader('content-length').removeHeader('content-type');
  return '';
}
