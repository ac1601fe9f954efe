import { createError, toClientError } from '@kakehashi/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { answerErrors } from '../http-fault';
import type { GatewaySettings } from '../settings';
import { ANONYMOUS, type Caller } from './caller';
import type { TokenVerifier } from './token-verifier';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends it. */
    caller: Caller;
  }
}

/** Addresses that take part in identity; all others are the same for everybody. */
const IDENTIFIED = new Set<string | undefined>(['/graphql', '/export', '/streams/*']);

/**
 * Finds out who sends each request, before its body is read. Who sends no token is anonymous; whose token is not accepted
 * is refused, also for what is open to everybody: the caller believes to be somebody that it is not.
 *
 * @param verifier undefined when no issuer is set: a token is then refused, unless subgraphs get it to judge themselves
 */
export function identifyCallers(
  server: FastifyInstance,
  { FORWARD_HEADERS }: GatewaySettings,
  verifier: TokenVerifier | undefined,
  logger: Logger,
): void {
  const isForSubgraphs = !verifier && FORWARD_HEADERS.includes('authorization');
  server.decorateRequest('caller');
  server.addHook('onRequest', (request, reply, next) => {
    const { authorization } = request.headers;
    request.caller = ANONYMOUS;
    if (authorization === undefined || isForSubgraphs || !IDENTIFIED.has(request.routeOptions.url)) return next();
    identify(authorization, verifier).then(
      (caller) => {
        request.caller = caller;
        next();
      },
      (fault: GraphQLError) => refuse(request, reply, fault, logger),
    );
  });
}

async function identify(authorization: string, verifier: TokenVerifier | undefined): Promise<Caller> {
  if (!verifier) throw createError('TOKENS_NOT_ACCEPTED', 'This gateway accepts no tokens: it knows no issuer.');
  const [, token] = /^Bearer +([^\s,]+) *$/i.exec(authorization) ?? [];
  if (token === undefined) throw createError('INVALID_TOKEN', 'The header "authorization" must be "Bearer <token>".');
  return verifier.verify(token);
}

function refuse(request: FastifyRequest, reply: FastifyReply, fault: GraphQLError, logger: Logger): void {
  const { id: requestId } = request;
  const onMasked = () => logger.error({ requestId, err: fault }, 'a masked fault');
  const told = toClientError({ message: fault.message, extensions: fault.extensions }, fault, { requestId, onMasked });
  const code = told.extensions?.code;
  if (code !== 'INTERNAL_SERVER_ERROR') logger.info({ requestId, code, reason: told.message }, 'a token was refused');
  answerErrors(reply, [told]);
}
