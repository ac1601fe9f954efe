import { toClientError } from '@kakehashi/errors';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { translateDatabaseFault } from '../server/database-fault';

/** Statuses of codes; any other code is a part of the system that does not answer at present: 503. */
const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  NOT_AN_EVENT_READER: 401,
  EVENTS_DIVERGED: 409,
  COPY_DIVERGED: 409,
  INTERNAL_SERVER_ERROR: 500,
};

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
  return reply.status(STATUS[String(told.extensions?.code)] ?? 503).send({ errors: [told] });
}
