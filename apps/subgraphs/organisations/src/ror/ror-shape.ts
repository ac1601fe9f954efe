import { describeValue } from '@kakehashi/errors';

/** A record that cannot be taken: which field breaks which rule, and what came. */
export class RorRecordError extends Error {
  override readonly name = 'RorRecordError';

  constructor(field: string, rule: string, ...got: [value?: unknown]) {
    super(`${field} ${rule}${got.length === 0 ? '' : `, but got: ${describeValue(got[0])}`}`);
  }
}

/** @throws RorRecordError */
export function requireObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new RorRecordError(path, 'must be an object', value);
}

/** @throws RorRecordError */
export function requireList(value: unknown, path: string, fewest = 0): readonly unknown[] {
  if (!Array.isArray(value)) throw new RorRecordError(path, 'must be a list', value);
  if (value.length < fewest) throw new RorRecordError(path, `must have at least ${fewest} item(s)`);
  return value;
}

/** Text that PostgreSQL can hold: not empty, well-formed, without NUL. @throws RorRecordError */
export function requireText(value: unknown, path: string): string {
  if (typeof value !== 'string' || value.trim() === '')
    throw new RorRecordError(path, 'must be a text that is not empty', value);
  if (value.includes('\0') || !value.isWellFormed()) {
    throw new RorRecordError(path, 'must be well-formed text without NUL', value);
  }
  return value;
}

/** @throws RorRecordError */
export function requireOneOf<K extends string>(value: unknown, path: string, known: Readonly<Record<K, unknown>>): K {
  if (typeof value === 'string' && Object.hasOwn(known, value)) return value as K;
  throw new RorRecordError(path, `must be one of ${Object.keys(known).join(', ')}`, value);
}
