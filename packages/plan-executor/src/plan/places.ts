import { isJsonObject, type JsonObject, ownValue, type ResponsePath } from '../json';
import type { SharedValues } from '../shared-values';

/** A step of a plan's path: a response name, `@` for each item of a list, or the types of the objects that are meant. */
export type PlanStep = string | ReadonlySet<string>;

export type PlanPath = readonly PlanStep[];

/** Reads a path as the planner writes it: `n.@|[A,B]` are the items of `n` that are of type A or B. */
export function readPlanPath(path: readonly (string | number)[]): PlanPath {
  return path.map(String).flatMap((step): PlanStep[] => {
    const [name = '', types] = step.split('|');
    // Types at the root of a plan that tells types apart: an empty name.
    const named = name === '' ? [] : [name];
    return types === undefined ? named : [...named, new Set(types.slice(1, -1).split(','))];
  });
}

function isOneOf(types: ReadonlySet<string>, value: unknown): boolean {
  const typename = isJsonObject(value) ? ownValue(value, '__typename') : undefined;
  return typeof typename === 'string' && types.has(typename);
}

/**
 * The objects at a path below an object, in order; one that stands in several places comes once.
 *
 * @param shared all values below the object that stand in several places
 */
export function objectsAt(root: JsonObject, path: PlanPath, shared: SharedValues): JsonObject[] {
  let level: unknown[] = [root];
  const visited = new Set<unknown>();
  const isNew = (value: unknown): boolean => {
    if (shared.isEmpty || !shared.has(value)) return true;
    if (visited.has(value)) return false;
    visited.add(value);
    return true;
  };
  for (const step of path) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof step !== 'string') {
        if (isOneOf(step, value)) next.push(value);
      } else if (step === '@') {
        if (Array.isArray(value)) for (const item of value) if (isNew(item)) next.push(item);
      } else if (isJsonObject(value)) {
        const below = ownValue(value, step);
        if (isNew(below)) next.push(below);
      }
    }
    level = next;
  }
  return level.filter(isJsonObject);
}

/** An object, where it stands in the answer, and the objects above it, the root first. */
export interface Place {
  readonly object: JsonObject;
  readonly path: ResponsePath;
  readonly ancestors: readonly JsonObject[];
}

/** The same objects in the same order with all their places: slower, for errors and for what depends on the ancestors. */
export function placesAt(root: JsonObject, path: PlanPath): Place[] {
  const places: Place[] = [];
  const descend = (value: unknown, depth: number, way: ResponsePath, ancestors: readonly JsonObject[]): void => {
    const step = path[depth];
    if (step === undefined) {
      if (isJsonObject(value)) places.push({ object: value, path: way, ancestors });
    } else if (typeof step !== 'string') {
      if (isOneOf(step, value)) descend(value, depth + 1, way, ancestors);
    } else if (step === '@') {
      if (!Array.isArray(value)) return;
      for (const [index, item] of value.entries()) descend(item, depth + 1, [...way, index], ancestors);
    } else if (isJsonObject(value)) {
      descend(ownValue(value, step), depth + 1, [...way, step], [...ancestors, value]);
    }
  };
  descend(root, 0, [], []);
  return places;
}
