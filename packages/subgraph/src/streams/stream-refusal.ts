import { toClientError } from '@kakehashi/errors';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { translateDatabaseFault } from '../server/database-fault';

/** Codes that are the reader's own fault. */
const ASKED_WRONGLY = new Set<unknown>(['BAD_USER_INPUT', 'BAD_REQUEST']);

/** Answers a fault before the first byte of a stream, with a code of the catalogue; a fault of ours goes to the log. */
export function refuseStream(reply: FastifyReply, error: unknown, requestId: string, log: Logger): FastifyReply {
  const fault =
    error instanceof GraphQLError
      ? error
      : translateDatabaseFault(new GraphQLError('', { originalError: error as Error }));
  const told = toClientError(fault.toJSON(), fault, {
    requestId,
    onMasked: () => log.error({ err: error, requestId }, 'fault in a stream'),
  });
  const code = told.extensions?.code;
  const status = ASKED_WRONGLY.has(code) ? 400 : code === 'INTERNAL_SERVER_ERROR' ? 500 : 503;
  return reply.status(status).send({ errors: [told] });
}
