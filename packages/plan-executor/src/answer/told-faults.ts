import { createError } from '@kakehashi/errors';
import { GraphQLError } from 'graphql';
import type { ResponsePath } from '../json';
import type { Fault } from './completion';

/**
 * Makes errors of the faults that no error explains yet.
 *
 * A null where none may be is explained by an error at the same place, above it or below it. A value of the wrong type is
 * explained by nothing.
 *
 * @param errors those of the subgraphs
 */
export function tellFaults(faults: readonly Fault[], errors: readonly GraphQLError[]): GraphQLError[] {
  if (faults.length === 0) return [];
  const places = new Set<string>();
  const above = new Set<string>();
  for (const { path = [] } of errors) {
    places.add(keyOf(path));
    for (let length = 1; length < path.length; length++) above.add(keyOf(path.slice(0, length)));
  }
  const isExplained = (path: ResponsePath): boolean =>
    above.has(keyOf(path)) || path.some((_, index) => places.has(keyOf(path.slice(0, index + 1))));
  return faults.flatMap(({ message, reversedPath, isNull }) => {
    const path = reversedPath.toReversed();
    return isNull && isExplained(path) ? [] : tell(message, path);
  });
}

function tell(message: string, path: ResponsePath): GraphQLError {
  const { extensions } = createError('SUBGRAPH_INVALID_RESPONSE', message);
  return new GraphQLError(message, { path, extensions });
}

function keyOf(path: ResponsePath): string {
  return JSON.stringify(path);
}
