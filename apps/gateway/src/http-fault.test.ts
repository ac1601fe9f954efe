import { createError } from '@kakehashi/errors';
import { GraphQLError } from 'graphql';
import { withHttpStatus } from './http-fault';

describe('withHttpStatus', () => {
  it.each([
    ['OPERATION_TOO_COSTLY', 400],
    ['OPERATION_NOT_PLANNED', 400],
    ['EXPORT_TOO_LARGE', 422],
    ['RATE_LIMITED', 429],
    ['SUBGRAPH_INVALID_RESPONSE', 502],
    ['SUBGRAPH_UNAVAILABLE', 503],
    ['SUBGRAPH_TIMEOUT', 504],
    ['INTERNAL_SERVER_ERROR', 500],
  ] as const)('gives %s status %i, and keeps message and extensions', (code, status) => {
    const { message, extensions } = withHttpStatus(createError(code, 'No.', { limit: 'MAX_COST' }));
    expect({ message, extensions }).toEqual({
      message: 'No.',
      extensions: { code, limit: 'MAX_COST', http: { status } },
    });
  });

  it('gives 500 to what has no code', () => {
    expect(withHttpStatus(new GraphQLError('No.')).extensions.http).toEqual({ status: 500 });
  });

  it.each([
    [1, '1'],
    [1_000, '1'],
    [1_001, '2'],
  ])('tells to come again after %i ms in whole seconds, rounded up', (retryAfterMs, seconds) => {
    const { http } = withHttpStatus(createError('RATE_LIMITED', 'No.', { retryAfterMs })).extensions;
    expect(http).toEqual({ status: 429, headers: new Map([['retry-after', seconds]]) });
  });
});
