import type { GraphQLRequest } from '@apollo/server';
import { createError } from '@kakehashi/errors';
import { withHttpStatus } from '../http-fault';

const HEADER = 'graphql-cost';

/**
 * Whether a client wants to know what an operation would cost, and not to have it executed: the header
 * `GraphQL-Cost: validate`, as Hot Chocolate has it too.
 *
 * @throws BAD_REQUEST for another value, lest something is executed because of a slip of the pen
 */
export function asksForPrice({ http }: GraphQLRequest): boolean {
  const value = http?.headers.get(HEADER);
  if (value === undefined) return false;
  if (value.trim().toLowerCase() === 'validate') return true;
  const shown = JSON.stringify(value.slice(0, 40));
  throw withHttpStatus(createError('BAD_REQUEST', `The header "GraphQL-Cost" must be "validate", but got: ${shown}.`));
}
