import { createHash } from 'node:crypto';
import { badUserInput } from '@kakehashi/errors';
import { isLiteralOf } from './literal';
import type { OrderExpression } from './order';

/** Raised when the content of cursors changes, so that old ones are refused instead of misread. */
const VERSION = 2;

/** The values of the order's terms at one row, as PostgreSQL writes them. */
export type CursorValues = readonly (string | null)[];

/**
 * A short name of a list as it was asked for: a cursor is good only for the list, order and filter it was made with.
 *
 * @param filter what chose the rows, of JSON values; in which order its properties stand does not matter
 */
export function listSignature(listName: string, order: readonly OrderExpression[], filter: unknown): string {
  const terms = order.map(({ name, direction }) => `${name} ${direction}`);
  return createHash('sha256')
    .update(JSON.stringify([listName, terms, filter], withSortedProperties))
    .digest('base64url')
    .slice(0, 8);
}

function withSortedProperties(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Writes a cursor: opaque, versioned, tied to the order. */
export function encodeCursor(signature: string, values: CursorValues): string {
  return Buffer.from(JSON.stringify([VERSION, signature, ...values])).toString('base64url');
}

/**
 * Reads a cursor.
 *
 * @throws BAD_USER_INPUT that names the argument when it is no cursor, or one of another list, order, filter or version
 */
export function decodeCursor(
  argument: string,
  cursor: string,
  signature: string,
  order: readonly OrderExpression[],
): CursorValues {
  const [version, madeFor, ...values] = parse(cursor) ?? [];
  if (typeof madeFor !== 'string') throw badUserInput(argument, 'must be a cursor that this API gave out', cursor);
  if (version !== VERSION || madeFor !== signature) {
    throw badUserInput(
      argument,
      'must be a cursor of the same list, order and filter, and of this version; start again without it',
    );
  }
  const isWhole =
    values.length === order.length &&
    values.every(
      (value, index) =>
        value === null || (typeof value === 'string' && isLiteralOf(order[index]?.sqlType ?? 'text', value)),
    );
  if (!isWhole) throw badUserInput(argument, 'must be a cursor that this API gave out', cursor);
  return values as CursorValues;
}

function parse(cursor: string): unknown[] | undefined {
  if (cursor.length > 10_000) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
