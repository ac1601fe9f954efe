import { createError } from '@kakehashi/errors';
import { GraphQLError } from 'graphql';

const RETRY_AFTER_MS = 2_000;

/** SQLSTATE classes and Node codes that mean: the database is not there, going away, or lets nobody in. */
const UNAVAILABLE = /^(08|28|3D|53|57P|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT)/;
const CANCELLED = '57014';

/** A serialisation failure or a deadlock, after all tries. */
const CONFLICT = /^40(001|P01)$/;
// TypeORM releases a query runner when its connection is lost: so says the next statement of a transaction.
const NO_CONNECTION =
  /timeout exceeded when trying to connect|not currently accepting connections|Connection terminated|connection timeout|pool is ending|already released/i;

/** Turns a fault of the database into the error that a client is told; any other error is returned as it is. */
export function translateDatabaseFault(error: GraphQLError): GraphQLError {
  const fault = error.originalError;
  if (!fault || fault instanceof GraphQLError) return error;
  const code = sqlState(fault);
  const translated =
    code === CANCELLED
      ? createError('DATABASE_TIMEOUT', 'The database took too long, so the statement was ended.')
      : CONFLICT.test(code)
        ? createError('WRITE_CONFLICT', 'Others changed the same at the same time; nothing was changed.', {
            retryAfterMs: RETRY_AFTER_MS,
          })
        : isDatabaseAway(fault)
          ? createError('DATABASE_UNAVAILABLE', 'The database cannot be reached at present.', {
              retryAfterMs: RETRY_AFTER_MS,
            })
          : undefined;
  if (!translated) return error;
  return new GraphQLError(translated.message, {
    nodes: error.nodes,
    path: error.path,
    originalError: fault,
    extensions: translated.extensions,
  });
}

/** Whether a fault says that the database is not there at present, and nothing about what was asked of it. */
export function isDatabaseAway(fault: Error): boolean {
  return UNAVAILABLE.test(sqlState(fault)) || NO_CONNECTION.test(fault.message);
}

function sqlState(fault: object): string {
  const { code, driverError } = fault as { code?: unknown; driverError?: object };
  if (driverError) return sqlState(driverError);
  return typeof code === 'string' ? code : '';
}
