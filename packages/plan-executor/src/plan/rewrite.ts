import type { FetchDataRewrite } from '@apollo/query-planner';
import { isJsonObject, type JsonObject, ownValue, setOwn } from '../json';
import { isOfType, type TypeConditions } from '../type-conditions';

/** Changes an object in place. */
export type Rewrite = (object: JsonObject) => void;

const FRAGMENT = '... on ';

/** Compiles the rewrites of a fetch; undefined when there are none. */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  types: TypeConditions,
): Rewrite | undefined {
  if (!rewrites || rewrites.length === 0) return undefined;
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, types));
  return (object) => {
    for (const rewrite of compiled) rewrite(object);
  };
}

function compileRewrite(rewrite: FetchDataRewrite, types: TypeConditions): Rewrite {
  const field = rewrite.path.at(-1) ?? '';
  const change: Rewrite =
    rewrite.kind === 'ValueSetter'
      ? (object) => setOwn(object, field, rewrite.setValueTo)
      : (object) => renameKey(object, field, rewrite.renameKeyTo);
  return rewrite.path.slice(0, -1).reduceRight<Rewrite>((below, step) => descend(step, below, types), change);
}

function descend(step: string, below: Rewrite, types: TypeConditions): Rewrite {
  if (!step.startsWith(FRAGMENT)) return (object) => applyToObjects(ownValue(object, step), below);
  const names = types.namesOf(step.slice(FRAGMENT.length));
  return (object) => {
    if (isOfType(object, names, true)) below(object);
  };
}

function applyToObjects(value: unknown, rewrite: Rewrite): void {
  if (Array.isArray(value)) for (const item of value) applyToObjects(item, rewrite);
  else if (isJsonObject(value)) rewrite(value);
}

function renameKey(object: JsonObject, from: string, to: string): void {
  const value = ownValue(object, from);
  if (value === undefined) return;
  delete object[from];
  setOwn(object, to, value);
}
