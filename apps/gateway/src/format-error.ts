import { toClientError } from '@kakehashi/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/**
 * Gives an error the shape that clients get: a code of the catalogue, the request's id and, where one failed, the
 * subgraph. A fault of ours is logged and masked.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { requestId, logger }: { readonly requestId: string; readonly logger: Logger },
): GraphQLFormattedError {
  const { serviceName, ...extensions } = { ...formatted.extensions };
  const { path, ...pathless } = formatted;
  const place = path && placeInAnswer(path);
  const subgraph = extensions.subgraph ?? serviceName;
  const named = {
    ...pathless,
    ...(place && place.length > 0 && { path: place }),
    extensions: {
      ...extensions,
      ...(subgraph !== undefined && { subgraph }),
      ...(isRefusal(error) && { code: 'BAD_REQUEST' }),
    },
  };
  return toClientError(named, error, { requestId, onMasked: (fault) => logMasked(fault, subgraph, requestId, logger) });
}

/**
 * A path of the query plan as one of the answer: `@` stands in it for every item of a list, and an answer's path can only
 * lead to that list.
 */
function placeInAnswer(path: readonly (string | number)[]): readonly (string | number)[] {
  const everyItem = path.indexOf('@');
  return everyItem < 0 ? path : path.slice(0, everyItem);
}

/** Apollo Server refuses some requests, such as a wrong hash of a persisted operation, with a status but without a code. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.extensions.code !== undefined) return false;
  const { http } = error.extensions as { readonly http?: { readonly status?: unknown } };
  return http?.status === 400;
}

function logMasked(fault: unknown, subgraph: unknown, requestId: string, logger: Logger): void {
  const { message, stack, path } = fault as Partial<GraphQLError>;
  logger.error(
    { requestId, subgraph, path, message, stack: subgraph === undefined ? stack : undefined },
    'a masked fault',
  );
}
