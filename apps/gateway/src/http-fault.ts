import type { ErrorCode } from '@kakehashi/errors';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/** Answers a request that did not get as far as GraphQL in the shape of a GraphQL error. */
export function answerFault(fault: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = fault.statusCode ?? 500;
  if (status >= 500) {
    request.server.log.error({ requestId: request.id, err: fault }, 'a masked fault');
    return answer(reply.code(status), 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.');
  }
  return answer(reply.code(status), 'BAD_REQUEST', fault.message);
}

/** Answers a request for a place where there is nothing. */
export function answerNotFound(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return answer(reply.code(404), 'BAD_REQUEST', 'There is nothing here. GraphQL is at /graphql, by POST.');
}

function answer(reply: FastifyReply, code: ErrorCode, message: string): FastifyReply {
  return reply.send({ errors: [{ message, extensions: { code, requestId: reply.request.id } }] });
}
