import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type GraphQLFormattedError, Kind, parse } from 'graphql';
import { describeSubgraphFailure, type SubgraphFailure } from './subgraph-failure';

/** The errors of a failed call, one for each place that has no data because of it. */
export function failureErrors(
  subgraph: string,
  failure: SubgraphFailure,
  options: GraphQLDataSourceProcessOptions,
): GraphQLFormattedError[] {
  const { message, extensions } = describeSubgraphFailure(subgraph, failure);
  return placesOf(options).map((path) => ({ message, path, extensions }));
}

/** A subgraph's errors without data, each with its place where the subgraph names none and there is but one. */
export function placeErrors(
  errors: readonly GraphQLFormattedError[],
  options: GraphQLDataSourceProcessOptions,
): readonly GraphQLFormattedError[] {
  const [path, ...others] = placesOf(options);
  return path && others.length === 0 ? errors.map((error) => ({ path, ...error })) : errors;
}

/** Where the call's data would go, relative to the place it is asked for: each root field, or for entities that place itself. */
function placesOf({ request: { query = '', variables } }: GraphQLDataSourceProcessOptions): string[][] {
  return variables?.representations === undefined ? rootKeys(query).map((key) => [key]) : [[]];
}

function rootKeys(query: string): string[] {
  const selections = parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
  );
  return selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.alias?.value ?? selection.name.value] : [],
  );
}
