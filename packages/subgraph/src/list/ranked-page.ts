import { decodeCursor, encodeCursor, listSignature, type OrderExpression } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import type { PageInfo } from '@kakehashi/shared-types';

/** Rows that are ranked by a score in memory, the highest first, of equals by id. */
export interface RankedRows<R> {
  /** Name of the list, and of whom or what it is with its filter: a cursor of another list is refused by them. */
  readonly name: string;
  readonly of: unknown;
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => { readonly score: number; readonly id: string };
}

/** Which rows are asked for. */
export interface RankedRequest {
  /** 1 to 100; default 20. */
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page of ranked rows, as a connection gives it. */
export interface RankedPage<R> {
  readonly edges: readonly { readonly cursor: string; readonly node: R }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

const DEFAULT_ROWS = 20;
const MOST_ROWS = 100;

const NEVER_NULL = { isNullable: false, areNullsFirst: false };
const ORDER: readonly OrderExpression[] = [
  { name: 'score', sql: '', sqlType: 'numeric', direction: 'DESC', ...NEVER_NULL },
  { name: 'id', sql: '', sqlType: 'uuid', direction: 'ASC', ...NEVER_NULL },
];

/**
 * Cuts a page out of ranked rows. A cursor is a row's score and id, so that a page goes on where the last one ended though others rose or fell.
 *
 * @throws BAD_USER_INPUT for a number of rows that is out of range, or a bad cursor
 */
export function rankedPage<R>(
  { name, of, rows, keyOf }: RankedRows<R>,
  { first, after }: RankedRequest,
): RankedPage<R> {
  if (first != null && (first < 1 || first > MOST_ROWS)) {
    throw badUserInput('first', `must be between 1 and ${MOST_ROWS}`, first);
  }
  const signature = listSignature(name, ORDER, of);
  const rest = after == null ? rows : rows.filter(follows(decodeCursor('after', after, signature, ORDER), keyOf));
  const shown = rest.slice(0, first ?? DEFAULT_ROWS);
  const edges = shown.map((node) => {
    const { score, id } = keyOf(node);
    return { cursor: encodeCursor(signature, [String(score), id]), node };
  });
  return {
    edges,
    pageInfo: {
      hasNextPage: rest.length > shown.length,
      hasPreviousPage: rest.length < rows.length,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: rows.length,
  };
}

/** Whether a row stands after a cursor. */
function follows<R>([score, id]: readonly (string | null)[], keyOf: RankedRows<R>['keyOf']) {
  return (row: R): boolean => {
    const key = keyOf(row);
    return key.score < Number(score) || (key.score === Number(score) && key.id > (id ?? ''));
  };
}
