import { badUserInput } from '@kakehashi/errors';

/** Raised when the content of cursors changes, so that old ones are refused instead of misread. */
const VERSION = 1;

const NUMBER = /^\d{1,18}$/;

/** Which numbers a cursor holds: places among all entries of a subgraph, or among the entries of one thing. */
export type CursorKind = 'changes' | 'history';

/** Writes a cursor: opaque, versioned, tied to the subgraph. */
export function encodeJournalCursor(subgraph: string, kind: CursorKind, number: string): string {
  return Buffer.from(JSON.stringify([VERSION, subgraph, kind, number])).toString('base64url');
}

/**
 * Reads a cursor.
 *
 * @throws BAD_USER_INPUT that names `after` when it is no cursor, or one of another subgraph or list
 */
export function decodeJournalCursor(subgraph: string, kind: CursorKind, cursor: string): string {
  const [version, madeBy, madeFor, number] = parse(cursor);
  const isWhole = typeof number === 'string' && NUMBER.test(number);
  if (!isWhole || typeof madeBy !== 'string' || typeof madeFor !== 'string') {
    throw badUserInput('after', 'must be a cursor that this API gave out', cursor);
  }
  if (version !== VERSION) throw badUserInput('after', 'must be a cursor of this version of the API; start again');
  if (madeBy !== subgraph || madeFor !== kind) {
    throw badUserInput(
      'after',
      `must be a cursor of the ${kind} of ${subgraph}, but is one of the ${madeFor} of ${madeBy}`,
    );
  }
  return number;
}

function parse(cursor: string): readonly unknown[] {
  if (cursor.length > 1_000) return [];
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
