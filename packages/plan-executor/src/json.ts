/** An object as `JSON.parse` makes it. */
export type JsonObject = Record<string, unknown>;

/** A place in an answer: response names and list positions. */
export type ResponsePath = readonly (string | number)[];

/** Whether a value is an object, neither null nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads what an object itself holds, not what it inherits: a client may name a field `constructor` or `__proto__`.
 *
 * JSON holds no functions, so of all inherited properties only `__proto__` needs a closer look.
 */
export function ownValue(object: JsonObject, key: string): unknown {
  if (key === '__proto__') return Object.hasOwn(object, key) ? object[key] : undefined;
  const value = object[key];
  return typeof value === 'function' ? undefined : value;
}

/** Sets a property of the object itself, also one that is named `__proto__`. */
export function setOwn(object: JsonObject, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}
