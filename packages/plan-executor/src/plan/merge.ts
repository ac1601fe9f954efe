import { isJsonObject, type JsonObject, ownValue, setOwn } from '../json';
import type { SharedValues } from '../shared-values';

/** How a value is taken over from an answer: as it is, or as a copy where it lands in more than one place. */
export type Adopt = (value: unknown) => unknown;

export const adoptItself: Adopt = (value) => value;

/** Takes values over as they are into several places, and notes that they stand there. */
export function adoptShared(shared: SharedValues): Adopt {
  return (value) => {
    shared.add(value);
    return value;
  };
}

/** Copies a value of JSON with everything below it. */
export const adoptCopy: Adopt = (value) => {
  if (Array.isArray(value)) return value.map(adoptCopy);
  if (!isJsonObject(value)) return value;
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) setOwn(copy, key, adoptCopy(value[key]));
  return copy;
};

/**
 * Merges what a subgraph answered into what is known already.
 *
 * Objects merge field by field and lists of one length item by item. A null never replaces a value, so that the result
 * does not depend on which of two subgraphs answered first.
 */
export function merge(target: JsonObject, source: JsonObject, adopt: Adopt): void {
  for (const key of Object.keys(source)) {
    const given = source[key];
    const known = ownValue(target, key);
    const merged = mergeValue(known, given, adopt);
    if (merged !== known) setOwn(target, key, merged);
  }
}

function mergeValue(known: unknown, given: unknown, adopt: Adopt): unknown {
  if (given === null || given === undefined) return known === undefined ? given : known;
  if (typeof given !== 'object') return given;
  if (Array.isArray(given)) return mergeList(known, given, adopt);
  if (!isJsonObject(known)) return adopt(given);
  merge(known, given as JsonObject, adopt);
  return known;
}

function mergeList(known: unknown, given: readonly unknown[], adopt: Adopt): unknown {
  if (!Array.isArray(known) || known.length !== given.length) return adopt(given);
  for (let index = 0; index < given.length; index++) known[index] = mergeValue(known[index], given[index], adopt);
  return known;
}
