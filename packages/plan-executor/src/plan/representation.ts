import type { QueryPlanFieldNode, QueryPlanInlineFragmentNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { isJsonObject, type JsonObject, ownValue } from '../json';
import { isOfType, type TypeConditions } from '../type-conditions';
import { adoptItself, merge } from './merge';

/** Picks the fields by which a subgraph enters an entity; undefined when one of them is missing. */
export type Select = (object: JsonObject) => JsonObject | undefined;

/** Compiles the `requires` of a fetch. */
export function compileSelect(selections: readonly QueryPlanSelectionNode[], types: TypeConditions): Select {
  const fields: SelectField[] = [];
  const fragments: Fragment[] = [];
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') fragments.push(compileFragment(selection, types));
    else fields.push(compileField(selection, types));
  }
  return (object) => {
    let selected: JsonObject | undefined;
    if (fields.length > 0) {
      selected = {};
      for (const selectField of fields) if (!selectField(object, selected)) return undefined;
    }
    for (const { names, select } of fragments) {
      if (names && !isOfType(object, names, false)) continue;
      const part = select(object);
      // A fragment that can not be filled is left out; another may hold.
      if (part && selected) merge(selected, part, adoptItself);
      else selected ??= part;
    }
    return selected ?? {};
  };
}

interface Fragment {
  /** The types for which it holds; undefined when it holds for all. */
  readonly names: ReadonlySet<string> | undefined;
  readonly select: Select;
}

function compileFragment({ typeCondition, selections }: QueryPlanInlineFragmentNode, types: TypeConditions): Fragment {
  const names = typeCondition === undefined ? undefined : types.namesOf(typeCondition);
  return { names, select: compileSelect(selections, types) };
}

/** Adds a field to a representation, under its own name; false when it is missing, so that there can be none. */
type SelectField = (object: JsonObject, selected: JsonObject) => boolean;

function compileField({ alias, name, selections }: QueryPlanFieldNode, types: TypeConditions): SelectField {
  const responseName = alias ?? name;
  const below = selections && compileSelect(selections, types);
  return (object, selected) => {
    const value = ownValue(object, responseName);
    if (value === undefined) return false;
    selected[name] = below ? selectBelow(value, below) : value;
    return true;
  };
}

function selectBelow(value: unknown, select: Select): unknown {
  if (Array.isArray(value)) return value.map((item) => selectBelow(item, select));
  return isJsonObject(value) ? (select(value) ?? null) : null;
}
