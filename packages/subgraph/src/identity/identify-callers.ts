import { IDENTITY_HEADER } from '@kakehashi/call-signature';
import { toClientError } from '@kakehashi/errors';
import type { FastifyInstance } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { ORIGINALS_PATH } from '../copies/originals.route';
import { EVENTS_PATH } from '../events/events.route';
import { requestIdOf } from '../server/request-id';
import { ANONYMOUS, type Caller } from './caller';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. */
    caller: Caller;
  }
}

/** By what the gateway is known. */
export interface CallerVerifier {
  /**
   * Tells who asks.
   *
   * @param signed the value of the gateway's header; undefined when the request has none
   * @throws GraphQLError NOT_FROM_GATEWAY, as a rejection
   */
  verify(signed: string | undefined): Promise<Caller>;
}

/** Addresses that tell nothing but whether the process is well, and those which other subgraphs ask, with a guard of their own. */
const OPEN = new Set<string | undefined>(['/health', '/ready', EVENTS_PATH, ORIGINALS_PATH]);

/**
 * Refuses every request that the gateway has not signed, health and what other subgraphs ask aside, before its body is read; and tells who asks.
 *
 * @param signature undefined answers whoever asks, as anonymous
 */
export function identifyCallers(app: FastifyInstance, signature: CallerVerifier | undefined, log: Logger): void {
  app.decorateRequest('caller');
  app.addHook('onRequest', (request, reply, next) => {
    request.caller = ANONYMOUS;
    if (!signature || OPEN.has(request.routeOptions.url)) return next();
    const { [IDENTITY_HEADER]: header, 'x-request-id': given } = request.headers;
    signature.verify(Array.isArray(header) ? header.join() : header).then(
      (caller) => {
        request.caller = caller;
        next();
      },
      (fault: GraphQLError) => {
        const requestId = requestIdOf(given);
        const told = toClientError({ message: fault.message, extensions: fault.extensions }, fault, { requestId });
        log.warn({ requestId, reason: told.message }, 'a request was refused that is not from the gateway');
        reply.code(401).send({ errors: [told] });
      },
    );
  });
}
