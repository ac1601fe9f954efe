import type { FetchDataRewrite } from '@apollo/query-planner';
import { isJsonObject, type JsonObject, ownValue } from '../json';
import { isOfType, type TypeConditions } from '../type-conditions';
import { type Place, type PlanPath, placesAt } from './places';
import type { OwnVariable } from './request';

/** Objects for which a fetch has the same arguments by `@fromContext`, so that one call serves them. */
export interface ContextGroup {
  readonly objects: JsonObject[];
  readonly own: readonly OwnVariable[];
}

/** Groups the objects at a fetch's path by what `@fromContext` finds above them. */
export type GroupByContext = (root: JsonObject) => ContextGroup[];

/** Finds the value of one contextual argument; undefined where it does not apply. */
type Find = (place: Place) => unknown;

const FRAGMENT = '... on ';

/** Compiles the context rewrites of a fetch; undefined when there are none. */
export function compileContextualArguments(
  rewrites: readonly FetchDataRewrite[] | undefined,
  path: PlanPath,
  types: TypeConditions,
): GroupByContext | undefined {
  if (!rewrites || rewrites.length === 0) return undefined;
  const finders = new Map<string, Find[]>();
  for (const rewrite of rewrites) {
    if (rewrite.kind !== 'KeyRenamer') continue;
    const known = finders.get(rewrite.renameKeyTo) ?? [];
    finders.set(rewrite.renameKeyTo, [...known, compileFind(rewrite.path, types)]);
  }
  return (root) => {
    const groups = new Map<string, ContextGroup>();
    for (const place of placesAt(root, path)) {
      const own = [...finders].map(([name, finds]) => ownVariable(name, findFirst(finds, place)));
      const key = own.map(({ text }) => text).join();
      const group = groups.get(key);
      if (group) group.objects.push(place.object);
      else groups.set(key, { objects: [place.object], own });
    }
    return [...groups.values()];
  };
}

function ownVariable(name: string, value: unknown): OwnVariable {
  return { name, value, text: JSON.stringify(value) };
}

/** A context may be set by several types: the first that is found counts, and nothing found is null. */
function findFirst(finds: readonly Find[], place: Place): unknown {
  for (const find of finds) {
    const value = find(place);
    if (value !== undefined) return value;
  }
  return null;
}

/** Each `..` of the path leads one object up from the entity; the rest leads down from there. */
function compileFind(path: readonly string[], types: TypeConditions): Find {
  const levels = path.lastIndexOf('..') + 1;
  const steps = path.slice(levels);
  const conditions = steps.map((step) =>
    step.startsWith(FRAGMENT) ? types.namesOf(step.slice(FRAGMENT.length)) : undefined,
  );
  return ({ object, ancestors }) => {
    let value: unknown = levels === 0 ? object : ancestors.at(-levels);
    for (const [index, step] of steps.entries()) {
      if (!isJsonObject(value)) return undefined;
      const names = conditions[index];
      if (!names) value = ownValue(value, step);
      else if (!isOfType(value, names, true)) return undefined;
    }
    return value;
  };
}
