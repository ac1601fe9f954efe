import type { ErrorCode } from '@kakehashi/errors';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import Negotiator from 'negotiator';

/** In which types errors are told; the first is for clients that have no preference. */
const TYPES = ['application/json', 'application/graphql-response+json'];

/** Answers a request that did not get as far as GraphQL in the shape of a GraphQL error. */
export function answerFault(fault: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = fault.statusCode ?? 500;
  if (status >= 500) {
    request.server.log.error({ requestId: request.id, err: fault }, 'a masked fault');
    return answer(reply.code(status), 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.');
  }
  return answer(reply.code(status), 'BAD_REQUEST', fault.message);
}

/** Answers a request by a method that GraphQL is not asked by. */
export function answerOtherMethod(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return answer(reply.code(405).header('allow', 'GET, POST'), 'BAD_REQUEST', 'GraphQL is asked by GET or POST.');
}

/** Answers a request for a place where there is nothing. */
export function answerNotFound(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return answer(reply.code(404), 'BAD_REQUEST', 'There is nothing here. GraphQL is at /graphql, by POST.');
}

function answer(reply: FastifyReply, code: ErrorCode, message: string): FastifyReply {
  return send(reply, [{ message, extensions: { code, requestId: reply.request.id } }]);
}

/** The status of each code that is not a fault of ours; what is not here is 500. */
const STATUSES: Partial<Record<ErrorCode, number>> = {
  BAD_REQUEST: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  OPERATION_NOT_PLANNED: 400,
  OPERATION_TOO_LARGE: 400,
  OPERATION_TOO_COSTLY: 400,
  RATE_LIMITED: 429,
  BAD_USER_INPUT: 400,
  DOCUMENT_NOT_TRUSTED: 403,
  PERSISTED_QUERY_NOT_FOUND: 404,
  EXPORT_TOO_LARGE: 422,
  TOO_MANY_STREAMS: 429,
  SUPERGRAPH_NOT_HELD: 404,
  SUPERGRAPH_INVALID: 422,
  SMOKE_QUERY_FAILED: 422,
  SUPERGRAPH_UNREADABLE: 502,
  SUBGRAPH_INVALID_RESPONSE: 502,
  SUBGRAPH_UNAVAILABLE: 503,
  SUBGRAPH_SUSPENDED: 503,
  SUBGRAPH_OVERLOADED: 503,
  DATABASE_UNAVAILABLE: 503,
  SUBGRAPH_TIMEOUT: 504,
  REQUEST_TIMEOUT: 504,
  DATABASE_TIMEOUT: 504,
};

/** Lets GraphQL's answer have the status of a refusal, and `retry-after` where the refusal tells when to try again. */
export function withHttpStatus({ message, extensions }: GraphQLError): GraphQLError {
  const { code, retryAfterMs } = extensions;
  const http = {
    status: STATUSES[code as ErrorCode] ?? 500,
    ...(typeof retryAfterMs === 'number' && { headers: new Map([['retry-after', retryAfter(retryAfterMs)]]) }),
  };
  return new GraphQLError(message, { extensions: { ...extensions, http } });
}

function retryAfter(ms: number): string {
  return String(Math.ceil(ms / 1_000));
}

/** Answers with errors in the shape that clients get, and with the status of the first, where no data can be given. */
export function answerErrors(reply: FastifyReply, errors: readonly GraphQLFormattedError[]): FastifyReply {
  const { code, retryAfterMs } = errors[0]?.extensions ?? {};
  if (typeof retryAfterMs === 'number') reply.header('retry-after', retryAfter(retryAfterMs));
  return send(reply.code(STATUSES[code as ErrorCode] ?? 500), errors);
}

function send(reply: FastifyReply, errors: readonly GraphQLFormattedError[]): FastifyReply {
  const type = new Negotiator(reply.request).mediaType(TYPES) ?? TYPES[0];
  return reply.type(`${type}; charset=utf-8`).send({ errors });
}
