import type { FetchNode } from '@apollo/query-planner';
import { Kind, parse } from 'graphql';
import type { ResponsePath } from '../json';
import type { PlanPath } from './places';
import type { RenamePath } from './renamed-path';

/**
 * The places of the answer that have no data when a fetch fails as a whole: where its data would have gone, up to the
 * first list, and for the root of the answer each of its fields.
 */
export function placesOfFailure(node: FetchNode, path: PlanPath, rename: RenamePath): ResponsePath[] {
  const names = path.filter((step) => typeof step === 'string');
  if (names.length > 0) return [names.slice(0, names.includes('@') ? names.indexOf('@') : undefined)];
  return rootKeys(node.operation).map((key) => rename([key]));
}

function rootKeys(operation: string): string[] {
  const [definition] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  const fields = definition.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
  return fields.map(({ alias, name }) => (alias ?? name).value).filter((key) => key !== '__typename');
}
