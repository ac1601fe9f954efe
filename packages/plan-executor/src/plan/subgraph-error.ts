import { GraphQLError } from 'graphql';
import { isJsonObject, type ResponsePath } from '../json';
import type { SubgraphError } from '../subgraph-call';
import type { Run } from './step';

/** Adds a subgraph's error for each of the places that it concerns; code and other extensions stay. */
export function addError<Context>(
  run: Run<Context>,
  subgraph: string,
  error: SubgraphError,
  places: readonly ResponsePath[],
  below: ResponsePath = [],
): void {
  const toClient = (step: string | number) => (typeof step === 'string' ? run.names.clientName(step) : step);
  for (const place of places) run.errors.push(toGraphQLError(subgraph, error, [...place, ...below].map(toClient)));
}

/** Reads the path of a subgraph's error; undefined when it has none that can be read. */
export function pathOf({ path }: SubgraphError): ResponsePath | undefined {
  if (!Array.isArray(path) || path.length === 0) return undefined;
  return path.every((step) => typeof step === 'string' || Number.isInteger(step)) ? path : undefined;
}

function toGraphQLError(
  subgraph: string,
  { message, extensions, originalError }: SubgraphError,
  path: ResponsePath,
): GraphQLError {
  const hasMessage = typeof message === 'string' && message !== '';
  return new GraphQLError(hasMessage ? message : `Subgraph "${subgraph}" gave an error without a message.`, {
    ...(path.length > 0 && { path }),
    ...(originalError && { originalError }),
    extensions: { ...(isJsonObject(extensions) && extensions), subgraph },
  });
}
