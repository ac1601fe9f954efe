import type { FetchNode } from '@apollo/query-planner';
import type { JsonObject } from '../json';
import type { SubgraphRequest } from '../subgraph-call';
import { UnsupportedPlanError } from '../unsupported-plan';

/** A variable that the executor sets itself, with its JSON text. */
export interface OwnVariable {
  readonly name: string;
  readonly value: unknown;
  readonly text: string;
}

/** Makes a request of one fetch out of the client's variables and those that the executor sets. */
export type MakeRequest = (clientVariables: Readonly<JsonObject>, own: readonly OwnVariable[]) => SubgraphRequest;

/** Compiles all of a fetch's request that does not differ between two requests. */
export function compileRequest(node: FetchNode): MakeRequest {
  const { operation: query, operationName, operationKind: operationType } = node;
  const isEntities = node.requires !== undefined;
  const ownNames = new Set(node.contextRewrites?.map(({ renameKeyTo }) => renameKeyTo));
  const names = (node.variableUsages ?? []).filter((name) => !ownNames.has(name));
  if (isEntities && names.includes('representations')) {
    throw new UnsupportedPlanError('A variable may not be named "representations": give it another name.');
  }
  const named = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const head = `{"query":${JSON.stringify(query)}${named}`;
  return (clientVariables, own) => {
    const variables: JsonObject = {};
    const texts: string[] = [];
    for (const name of names) {
      const value = Object.hasOwn(clientVariables, name) ? clientVariables[name] : undefined;
      if (value === undefined) continue;
      variables[name] = value;
      texts.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
    }
    for (const { name, value, text } of own) {
      variables[name] = value;
      texts.push(`"${name}":${text}`);
    }
    const body = texts.length === 0 ? `${head}}` : `${head},"variables":{${texts.join(',')}}}`;
    return { query, operationName, operationType, isEntities, variables, body };
  };
}
