import { createError } from '@kakehashi/errors';
import type { FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { OperationGate } from './operation-gate';

export interface RequestLimits {
  /** Most operations of one request; 1 refuses batches. */
  readonly batch: number;
  /** Most characters of one operation's variables as JSON. */
  readonly variables: number;
}

type Asked = Readonly<Record<string, unknown>>;

/** Tells why a GraphQL request is refused before anything looks at its operation; undefined when it may go on. */
export function refuseRequest(
  { method, query, body, headers }: Pick<FastifyRequest, 'method' | 'query' | 'body' | 'headers'>,
  gate: OperationGate,
  limits: RequestLimits,
): GraphQLError | undefined {
  if (method === 'GET') return gate.refuse(textOf(query as Asked));
  const asked = Array.isArray(body) ? body : [body];
  if (asked.length > limits.batch) return refusal('MAX_BATCH', 'operations', limits.batch, asked.length);
  const mayBeLarge = Number(headers['content-length'] ?? Infinity) > limits.variables;
  for (const one of asked as (Asked | null | undefined)[]) {
    const size = mayBeLarge && one?.variables ? JSON.stringify(one.variables).length : 0;
    if (size > limits.variables) {
      return refusal('VARIABLES_LIMIT', 'characters of variables as JSON', limits.variables, size);
    }
    const refused = gate.refuse(textOf(one));
    if (refused) return refused;
  }
  return undefined;
}

function textOf(asked: Asked | null | undefined): string {
  return typeof asked?.query === 'string' ? asked.query : '';
}

function refusal(limit: string, meaning: string, allowed: number, requested: number): GraphQLError {
  const message = `The request has ${requested} ${meaning}; ${limit} allows ${allowed}.`;
  return createError('OPERATION_TOO_LARGE', message, { limit, allowed, requested });
}
