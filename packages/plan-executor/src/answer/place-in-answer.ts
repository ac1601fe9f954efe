import { GraphQLError } from 'graphql';
import type { JsonObject, ResponsePath } from '../json';

/**
 * Cuts the path of an error where it leaves what the client selected: a plan also fetches fields for keys and `@requires`.
 *
 * A path that ends at a null stays whole.
 */
export function placeInAnswer(error: GraphQLError, data: JsonObject | null): GraphQLError {
  const { path, message, extensions, originalError } = error;
  if (!path) return error;
  const length = lengthWithin(data, path);
  if (length === path.length) return error;
  return new GraphQLError(message, { ...(length > 0 && { path: path.slice(0, length) }), extensions, originalError });
}

function lengthWithin(data: unknown, path: ResponsePath): number {
  let value = data;
  for (const [index, step] of path.entries()) {
    if (value === null) return path.length;
    if (typeof value !== 'object' || !Object.hasOwn(value as object, step)) return index;
    value = (value as Record<string | number, unknown>)[step];
  }
  return path.length;
}
