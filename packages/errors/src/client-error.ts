import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isErrorCode } from './catalogue';
import { inputFaultOf } from './input-fault';

/** What {@link toClientError} needs to know of the request. */
export interface ClientErrorOptions {
  /** Put on every error, and on the log line of a masked one. */
  readonly requestId: string;
  /** Called with a fault that the client will not see. */
  readonly onMasked?: (fault: unknown) => void;
}

/**
 * Turns any error into what a client may see: a code from the catalogue, a message, the path, and the request's id.
 *
 * An error without a catalogued code is a fault of ours: it is handed to `onMasked` and replaced by
 * `INTERNAL_SERVER_ERROR`, so that no stack trace, SQL or host name leaves the system. A value of the wrong type, which
 * GraphQL reports as a validation fault, becomes `BAD_USER_INPUT` that names its argument.
 */
export function toClientError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { requestId, onMasked }: ClientErrorOptions,
): GraphQLFormattedError {
  const { stacktrace: _stack, exception: _exception, ...extensions } = { ...formatted.extensions };
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  const code = extensions.code;
  if (!isErrorCode(code) || code === 'INTERNAL_SERVER_ERROR') {
    onMasked?.(error);
    return {
      message: 'Something went wrong on our side. The request id leads to the details in our log.',
      ...place,
      extensions: {
        ...('subgraph' in extensions && { subgraph: extensions.subgraph }),
        code: 'INTERNAL_SERVER_ERROR',
        requestId,
      },
    };
  }
  const argument = faultyArgument(error);
  if (argument !== undefined && extensions.argument === undefined) {
    return {
      message: `Argument "${argument}": ${formatted.message}`,
      ...place,
      extensions: { ...extensions, code: 'BAD_USER_INPUT', argument, requestId },
    };
  }
  return { message: formatted.message, ...place, extensions: { ...extensions, requestId } };
}

/** Looks at the error and at what it wraps: either can be the one that tells of the value. */
function faultyArgument(error: unknown): string | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  return inputFaultOf(error) ?? faultyArgument(error.originalError);
}
