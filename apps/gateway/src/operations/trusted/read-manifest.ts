import { describeValue } from '@kakehashi/errors';
import { parse } from 'graphql';
import { TrustedDocumentsError } from './trusted-documents-error';

type Json = Readonly<Record<string, unknown>>;

const APOLLO_FORMAT = 'apollo-persisted-query-manifest';

/**
 * Reads a manifest: an object of texts by id, as graphql-codegen's client preset and Relay write it, or Apollo's
 * `apollo-persisted-query-manifest`.
 *
 * @returns id → text
 * @throws TrustedDocumentsError that names file, place and rule
 */
export function readManifest(file: string, content: string): Map<string, string> {
  const manifest = parseJson(file, content);
  const entries = manifest.format === APOLLO_FORMAT ? apolloEntries(file, manifest) : Object.entries(manifest);
  return new Map(entries.map(([id, text]) => [id, checkText(file, id, text)]));
}

function parseJson(file: string, content: string): Json {
  let manifest: unknown;
  try {
    manifest = JSON.parse(content);
  } catch (fault) {
    throw new TrustedDocumentsError(file, `is not JSON: ${(fault as Error).message}`);
  }
  if (isObject(manifest)) return manifest;
  throw new TrustedDocumentsError(file, `must be a JSON object of texts by id, but is ${describeValue(manifest)}`);
}

function apolloEntries(file: string, { version, operations }: Json): [string, unknown][] {
  if (version !== 1) throw new TrustedDocumentsError(file, `"version" must be 1, but is ${describeValue(version)}`);
  if (!Array.isArray(operations)) throw new TrustedDocumentsError(file, '"operations" must be a list');
  return operations.map((operation: unknown, index) => {
    if (isObject(operation) && typeof operation.id === 'string') return [operation.id, operation.body];
    throw new TrustedDocumentsError(file, `"operations[${index}]" must be an object with "id" and "body"`);
  });
}

function checkText(file: string, id: string, text: unknown): string {
  if (typeof text !== 'string') {
    throw new TrustedDocumentsError(file, `${describeValue(id)} must stand for a text, but has ${describeValue(text)}`);
  }
  try {
    parse(text, { noLocation: true });
  } catch (fault) {
    throw new TrustedDocumentsError(file, `${describeValue(id)} is not GraphQL: ${(fault as Error).message}`);
  }
  return text;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
