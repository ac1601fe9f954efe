import { describeValue } from '@kakehashi/errors';

/** A record that cannot be taken: which field breaks which rule, and what came. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  /** Tells the terminal that the message is enough. */
  readonly code = 'RECORD_REFUSED';

  constructor(field: string, rule: string, ...got: [value?: unknown]) {
    super(`${field} ${rule}${got.length === 0 ? '' : `, but got: ${describeValue(got[0])}`}`);
  }
}

/** Longest text that is taken, in characters. */
export const LONGEST_TEXT = 100_000;

/** Longest name, title or code: what is kept in an index must fit into a third of a page of PostgreSQL. */
export const LONGEST_NAME = 600;

/** @throws RecordError */
export function requireObject(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new RecordError(path, 'must be an object', value);
}

/** @throws RecordError */
export function requireList(value: unknown, path: string, fewest = 0): readonly unknown[] {
  if (!Array.isArray(value)) throw new RecordError(path, 'must be a list', value);
  if (value.length < fewest) throw new RecordError(path, `must have at least ${fewest} item(s)`);
  return value;
}

/**
 * Text that PostgreSQL can hold: not empty, well-formed, without NUL.
 *
 * @param longest most characters that it may have; default {@link LONGEST_TEXT}
 * @throws RecordError
 */
export function requireText(value: unknown, path: string, longest = LONGEST_TEXT): string {
  if (typeof value !== 'string' || value.trim() === '') {
    throw new RecordError(path, 'must be a text that is not empty', value);
  }
  if (value.length > longest) {
    throw new RecordError(path, `must have at most ${longest} characters, but has ${value.length}`);
  }
  if (value.includes('\0') || !value.isWellFormed()) {
    throw new RecordError(path, 'must be well-formed text without NUL', value);
  }
  return value;
}

/** A name, title or code: text that may stand in an index. @throws RecordError */
export function requireName(value: unknown, path: string): string {
  return requireText(value, path, LONGEST_NAME);
}

/** A text, or null where there is none: absent, null or blank. @throws RecordError */
export function optionalText(value: unknown, path: string, longest = LONGEST_TEXT): string | null {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return null;
  return requireText(value, path, longest);
}

/** @throws RecordError */
export function requireOneOf<K extends string>(value: unknown, path: string, known: Readonly<Record<K, unknown>>): K {
  if (typeof value === 'string' && Object.hasOwn(known, value)) return value as K;
  throw new RecordError(path, `must be one of ${Object.keys(known).join(', ')}`, value);
}

const DAY = /^(?!0000)\d{4}-\d\d-\d\d$/;

/** A day of the calendar as YYYY-MM-DD. @throws RecordError */
export function requireDay(value: unknown, path: string): string {
  if (typeof value === 'string' && DAY.test(value)) {
    const instant = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value)) return value;
  }
  throw new RecordError(path, 'must be a day of the calendar as YYYY-MM-DD', value);
}

/** The day after a day. */
export function dayAfter(day: string): string {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + 1);
  return instant.toISOString().slice(0, 10);
}
