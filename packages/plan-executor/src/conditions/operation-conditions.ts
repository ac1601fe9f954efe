import { type DocumentNode, getOperationAST } from 'graphql';
import type { JsonObject } from '../json';
import { conditionVariables } from './condition-variables';
import { booleanDefaults, isTrue } from './variable-condition';

/** What the variables of `@skip` and `@include` decide, by name; always in the same order for the same operation. */
export type Decisions = ReadonlyMap<string, boolean>;

/** No condition is decided by a variable. */
export const UNDECIDED: Decisions = new Map();

/** Most variables that are decided before planning: with eight, an operation has up to 256 plans. */
const MOST_DECIDED = 8;

/** The conditions of an operation, as far as they are decided before it is planned. */
export interface OperationConditions {
  /**
   * What a request decides.
   *
   * @param variables as the client gave them, checked against the operation; defaults need not be filled in
   */
  decide(variables: Readonly<JsonObject>): Decisions;
}

/**
 * Reads what decides about the conditions of an operation.
 *
 * @param operationName which of the document's operations; may be left out where there is one
 * @returns undefined when no variable does, or when more than eight do: then the conditions stay in the plan
 */
export function readConditions(
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationConditions | undefined {
  const operation = getOperationAST(document, operationName);
  const declared = new Set(operation?.variableDefinitions?.map(({ variable }) => variable.name.value));
  const names = conditionVariables(document).filter((name) => declared.has(name));
  if (!operation || names.length === 0 || names.length > MOST_DECIDED) return undefined;
  const defaults = booleanDefaults(operation);
  return { decide: (variables) => new Map(names.map((name) => [name, isTrue(name, variables, defaults)])) };
}
