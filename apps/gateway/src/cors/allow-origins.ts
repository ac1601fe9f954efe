import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { Origins } from './cors-settings';

/** Headers of answers that pages may read besides the few that they always may. */
const READABLE = ['age', 'content-disposition', 'etag', 'retry-after', 'www-authenticate', 'x-request-id'];

/** How long a browser need not ask again whether it may, in seconds; browsers take no more than two hours. */
const KEPT_SECONDS = 7_200;

/**
 * Lets pages of the given origins ask the server from a browser, and answers the browser's questions whether they may.
 *
 * Cookies are not part of it: who asks is told by a token in a header. Must come before what refuses requests, so that
 * pages can read why.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export async function allowOrigins(server: FastifyInstance, origins: Origins): Promise<void> {
  await server.register(cors, {
    origin: origins === '*' ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: READABLE,
    maxAge: KEPT_SECONDS,
  });
}
