import type { GraphQLDataSource } from '@apollo/gateway';
import { SubgraphFailure } from './subgraph-failure';

/** What a data source gives to the gateway. */
export type SubgraphResponse = Awaited<ReturnType<GraphQLDataSource['process']>>;

type Fields = Readonly<Record<string, unknown>>;

/** Statuses by which a proxy or a draining server says that it can't serve now. */
const NOT_NOW = new Set([429, 502, 503, 504]);

/** What came back from a subgraph, not yet looked into. */
export interface RawSubgraphResponse {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

/**
 * Reads a subgraph's answer.
 *
 * A GraphQL response counts whatever its status: servers answer 400 or 500 with `errors`. The errors keep code, message
 * and path; `subgraph` is added, and what is meant for other layers (`http`, stack traces, locations in the query that
 * the gateway wrote) is left out.
 *
 * @param representations how many entities were asked for by key, when any
 * @throws SubgraphFailure when it is no GraphQL response or does not fit the question
 */
export function readSubgraphResponse(
  subgraph: string,
  { status, retryAfter, body }: RawSubgraphResponse,
  representations: number | undefined,
): SubgraphResponse {
  const response = parseObject(body);
  const errors = response?.errors;
  const isGraphQL = response !== undefined && (isObject(response.data) || isErrorList(errors));
  if (!isGraphQL) {
    if (NOT_NOW.has(status))
      throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', `status ${status}`, retryAfterMs(retryAfter));
    throw new SubgraphFailure(
      'SUBGRAPH_INVALID_RESPONSE',
      `status ${status}, ${body.length} characters, no GraphQL response`,
    );
  }
  const data = isObject(response.data) ? response.data : null;
  if (errors !== undefined && errors !== null && !isErrorList(errors)) {
    throw new SubgraphFailure('SUBGRAPH_INVALID_RESPONSE', '"errors" is not a list of errors');
  }
  if (data && representations !== undefined && !isListOf(data._entities, representations)) {
    throw new SubgraphFailure('SUBGRAPH_INVALID_RESPONSE', `"_entities" is not a list of ${representations}`);
  }
  return isErrorList(errors) ? { data, errors: errors.map((error) => readError(subgraph, error)) } : { data };
}

function parseObject(body: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length;
}

function isErrorList(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
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

/** Reads a `retry-after` header of seconds; its other form, a date, is rare and left to the default. */
function retryAfterMs(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,5}$/.test(header) ? Number(header) * 1_000 : undefined;
}
