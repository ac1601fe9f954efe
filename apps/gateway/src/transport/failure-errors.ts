import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type GraphQLFormattedError, Kind, parse } from 'graphql';
import { describeSubgraphFailure, type SubgraphFailure } from './subgraph-failure';

/**
 * The errors of a failed call with the places that have no data because of it, relative to where the call's data would go:
 * each root field, or for entities the place itself.
 */
export function failureErrors(
  subgraph: string,
  failure: SubgraphFailure,
  options: GraphQLDataSourceProcessOptions,
): GraphQLFormattedError[] {
  const { message, extensions } = describeSubgraphFailure(subgraph, failure);
  const { query = '', variables } = options.request;
  const paths = variables?.representations === undefined ? rootKeys(query).map((key) => [key]) : [[]];
  return paths.map((path) => ({ message, path, extensions }));
}

function rootKeys(query: string): string[] {
  const selections = parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
  );
  return selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.alias?.value ?? selection.name.value] : [],
  );
}
