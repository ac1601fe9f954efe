import { type ErrorCode, toClientError } from '@kakehashi/errors';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import Negotiator from 'negotiator';

/** In which types errors are told; the first is for clients that have no preference. */
const TYPES = ['application/json', 'application/graphql-response+json'];

/** Fastify's code for a body that is not JSON, or that has keys by which prototypes are written to. */
const UNREADABLE = 'FST_ERR_CTP_INVALID_JSON_BODY';
const NOT_JSON =
  'The body must be JSON, and no object in it may have the key "__proto__" or a "constructor" with a "prototype".';

/** Answers a request that did not get as far as GraphQL in the shape of a GraphQL error. */
export function answerFault(fault: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = fault.statusCode ?? 500;
  if (status >= 500) {
    request.server.log.error({ requestId: request.id, err: fault }, 'a masked fault');
    return answer(reply.code(status), 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.');
  }
  return answer(reply.code(status), 'BAD_REQUEST', fault.code === UNREADABLE ? NOT_JSON : fault.message);
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
  UNAUTHENTICATED: 401,
  INVALID_TOKEN: 401,
  TOKENS_NOT_ACCEPTED: 401,
  FORBIDDEN: 403,
  UNAUTHORIZED_FIELD_OR_TYPE: 403,
  ISSUER_UNAVAILABLE: 503,
  EXPORT_TOO_LARGE: 422,
  TOO_MANY_STREAMS: 429,
  SUPERGRAPH_NOT_HELD: 404,
  SUPERGRAPH_INVALID: 422,
  SMOKE_QUERY_FAILED: 422,
  SUPERGRAPH_UNREADABLE: 502,
  WORKERS_DISAGREE: 502,
  SUBGRAPH_INVALID_RESPONSE: 502,
  SUBGRAPH_UNAVAILABLE: 503,
  SUBGRAPH_SUSPENDED: 503,
  SUBGRAPH_OVERLOADED: 503,
  DATABASE_UNAVAILABLE: 503,
  SUBGRAPH_TIMEOUT: 504,
  REQUEST_TIMEOUT: 504,
  DATABASE_TIMEOUT: 504,
};

/** Lets GraphQL's answer have the status of a refusal, and the headers that go with it. */
export function withHttpStatus({ message, extensions }: GraphQLError): GraphQLError {
  const headers = refusalHeaders(extensions);
  const http = { status: statusOf(extensions), ...(headers.length > 0 && { headers: new Map(headers) }) };
  return new GraphQLError(message, { extensions: { ...extensions, http } });
}

/** Answers with errors in the shape that clients get, and with the status of the first, where no data can be given. */
export function answerErrors(reply: FastifyReply, errors: readonly GraphQLFormattedError[]): FastifyReply {
  const extensions = errors[0]?.extensions ?? {};
  for (const [name, value] of refusalHeaders(extensions)) reply.header(name, value);
  return send(reply.code(statusOf(extensions)), errors);
}

/** Answers with a refusal in the shape that clients get. */
export function answerRefusal(reply: FastifyReply, refused: GraphQLError): FastifyReply {
  return answerErrors(reply, [toClientError(refused.toJSON(), refused, { requestId: reply.request.id })]);
}

function send(reply: FastifyReply, errors: readonly GraphQLFormattedError[]): FastifyReply {
  const type = new Negotiator(reply.request).mediaType(TYPES) ?? TYPES[0];
  return reply.type(`${type}; charset=utf-8`).send({ errors });
}

function statusOf({ code }: Readonly<Record<string, unknown>>): number {
  return STATUSES[code as ErrorCode] ?? 500;
}

/** `retry-after` where the refusal tells when to try again, `www-authenticate` (RFC 6750) where a token would help. */
function refusalHeaders(extensions: Readonly<Record<string, unknown>>): (readonly [string, string])[] {
  const { code, retryAfterMs } = extensions;
  if (typeof retryAfterMs === 'number') return [['retry-after', String(Math.ceil(retryAfterMs / 1_000))]];
  if (statusOf(extensions) !== 401) return [];
  return [['www-authenticate', code === 'UNAUTHENTICATED' ? 'Bearer' : 'Bearer error="invalid_token"']];
}
