import { badUserInput } from '@kakehashi/errors';
import type { FastifyRequest } from 'fastify';

/** What a client asks an export for. */
export interface ExportRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  readonly format: 'csv' | 'jsonl';
  /** The keys to the connection joined by dots; needed when the query selects several. */
  readonly path: string | undefined;
  /** Whether a first line tells what was asked, and when. */
  readonly metadata: boolean;
}

type Given = Readonly<Record<string, unknown>>;

/**
 * Reads the body of a POST, or the parameters of a GET, in which `variables` are JSON text.
 *
 * @throws BAD_USER_INPUT that names the parameter at fault
 */
export function readExportRequest({ method, query, body }: Pick<FastifyRequest, 'method' | 'query' | 'body'>) {
  if (method === 'GET') return read(query as Given, parseVariables((query as Given).variables));
  if (!isObject(body)) throw badUserInput('query', 'must be given in a JSON object', body);
  return read(body, body.variables);
}

function read(given: Given, variables: unknown): ExportRequest {
  const { query, format = 'csv' } = given;
  if (typeof query !== 'string' || query.trim() === '') throw badUserInput('query', 'must be a GraphQL query', query);
  if (variables != null && !isObject(variables)) throw badUserInput('variables', 'must be an object', variables);
  if (format !== 'csv' && format !== 'jsonl') throw badUserInput('format', 'must be "csv" or "jsonl"', format);
  const metadata = readFlag(given.metadata);
  if (metadata && format === 'csv') throw badUserInput('metadata', 'must not be given with the format "csv"');
  return {
    query,
    variables: (variables as Given | null | undefined) ?? {},
    operationName: readText(given, 'operationName'),
    format,
    path: readText(given, 'path'),
    metadata,
  };
}

function parseVariables(text: unknown): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(String(text));
  } catch {
    throw badUserInput('variables', 'must be a JSON object', text);
  }
}

function readText(given: Given, name: string): string | undefined {
  const value = given[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw badUserInput(name, 'must be a text, and given once', value);
  return value;
}

function readFlag(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw badUserInput('metadata', 'must be true or false', value);
}

function isObject(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
