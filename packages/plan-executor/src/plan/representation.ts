import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isJsonObject, type JsonObject, ownValue } from '../json';
import { isOfType, type TypeConditions } from '../type-conditions';
import { adoptItself, merge } from './merge';

/** Picks the fields by which a subgraph enters an entity; undefined when one of them is missing. */
export type Select = (object: JsonObject) => JsonObject | undefined;

/** Compiles the `requires` of a fetch. */
export function compileSelect(selections: readonly QueryPlanSelectionNode[], types: TypeConditions): Select {
  const parts = selections.map((selection) =>
    selection.kind === 'Field'
      ? selectField(selection.alias ?? selection.name, selection.selections, types)
      : selectFragment(selection.typeCondition, selection.selections, types),
  );
  return (object) => {
    const selected: JsonObject = {};
    for (const part of parts) if (!part(object, selected)) return undefined;
    return selected;
  };
}

/** Adds to a representation; false when a field is missing, so that there can be none. */
type Part = (object: JsonObject, selected: JsonObject) => boolean;

function selectField(
  name: string,
  selections: readonly QueryPlanSelectionNode[] | undefined,
  types: TypeConditions,
): Part {
  const below = selections && compileSelect(selections, types);
  return (object, selected) => {
    const value = ownValue(object, name);
    if (value === undefined) return false;
    selected[name] = below ? selectBelow(value, below) : value;
    return true;
  };
}

function selectBelow(value: unknown, select: Select): unknown {
  if (Array.isArray(value)) return value.map((item) => selectBelow(item, select));
  return isJsonObject(value) ? (select(value) ?? null) : null;
}

function selectFragment(
  condition: string | undefined,
  selections: readonly QueryPlanSelectionNode[],
  types: TypeConditions,
): Part {
  if (condition === undefined) {
    const select = compileSelect(selections, types);
    return (object, selected) => addSelected(select(object), selected);
  }
  const names = types.namesOf(condition);
  const select = compileSelect(selections, types);
  return (object, selected) => !isOfType(object, names, false) || addSelected(select(object), selected);
}

/** A fragment that can not be filled is left out; another may hold. */
function addSelected(part: JsonObject | undefined, selected: JsonObject): boolean {
  if (part) merge(selected, part, adoptItself);
  return true;
}
