import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type JsonObject, ownValue } from '../json';
import type { TypeConditions } from '../type-conditions';

/** Gives one value for all objects of a type that have the same representation; undefined when it can not tell. */
export type PlainKey = (object: JsonObject) => unknown;

/**
 * Compiles a look at the key fields of objects of one type, far cheaper than their representation; undefined when they
 * are not plain fields of a single fragment.
 */
export function compilePlainKey(
  requires: readonly QueryPlanSelectionNode[],
  typename: string,
  types: TypeConditions,
): PlainKey | undefined {
  const holding = requires.filter(
    (selection) => selection.kind === 'Field' || types.namesOf(selection.typeCondition ?? typename).has(typename),
  );
  const [fragment] = holding;
  if (holding.length !== 1 || fragment?.kind !== 'InlineFragment') return undefined;
  const fields: string[] = [];
  for (const selection of fragment.selections) {
    if (selection.kind !== 'Field' || selection.selections) return undefined;
    if (selection.name !== '__typename') fields.push(selection.alias ?? selection.name);
  }
  const [first] = fields;
  if (first === undefined) return undefined;
  return fields.length === 1
    ? (object) => plainValue(ownValue(object, first))
    : (object) => JSON.stringify(fields.map((field) => ownValue(object, field) ?? null));
}

/** Objects and lists have no identity that could be compared. */
function plainValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? undefined : value;
}
