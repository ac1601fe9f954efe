import type { GraphQLDataSource } from '@apollo/gateway';
import { type Fields, isErrorList, isObject } from './response-text';
import { SubgraphFailure } from './subgraph-failure';

/** What a data source gives to the gateway. */
export type SubgraphResponse = Awaited<ReturnType<GraphQLDataSource['process']>>;

/**
 * Reads a subgraph's GraphQL response.
 *
 * Its errors keep code, message and path; `subgraph` is added, and what is meant for other layers (`http`, stack traces,
 * locations in the query that the gateway wrote) is left out.
 *
 * @param representations how many entities were asked for by key, when any
 * @throws SubgraphFailure when it does not fit the question
 */
export function readSubgraphResponse(
  subgraph: string,
  response: Fields,
  representations: number | undefined,
): SubgraphResponse {
  const { errors } = response;
  const data = isObject(response.data) ? response.data : null;
  if (errors !== undefined && errors !== null && !isErrorList(errors)) {
    throw new SubgraphFailure('SUBGRAPH_INVALID_RESPONSE', '"errors" is not a list of errors');
  }
  if (data && representations !== undefined && !isListOf(data._entities, representations)) {
    throw new SubgraphFailure('SUBGRAPH_INVALID_RESPONSE', `"_entities" is not a list of ${representations}`);
  }
  return isErrorList(errors) ? { data, errors: errors.map((error) => readError(subgraph, error)) } : { data };
}

function isListOf(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length;
}

/** Codes by which a subgraph refuses the text of the gateway's query: its schema is not the one that was composed. */
const SCHEMA_DIFFERS = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

function readError(subgraph: string, { message, path, extensions }: Fields) {
  const { http: _http, stacktrace: _stack, exception: _exception, ...kept } = isObject(extensions) ? extensions : {};
  const code = SCHEMA_DIFFERS.has(kept.code) ? 'SUBGRAPH_INVALID_RESPONSE' : kept.code;
  const isPath = Array.isArray(path) && path.every((step) => typeof step === 'string' || Number.isInteger(step));
  return {
    message: typeof message === 'string' ? message : 'The subgraph gave an error without a message.',
    ...(isPath && { path }),
    extensions: { ...kept, ...(code !== undefined && { code }), subgraph },
  };
}
