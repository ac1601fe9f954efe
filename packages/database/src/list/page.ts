import type { ResolvedSearch } from '@kakehashi/search-key';
import type { DataSource } from 'typeorm';
import { groupBy } from '../group-by';
import { forEachParent } from './for-each-parent';
import type { ListDefinition, OrderTerm, ParentLink } from './list-definition';
import { prepareStatement, type Row } from './list-statement';
import type { Where } from './where';

/** What is asked of a list. All of it is checked already but for the cursors and the operands of `where`. */
export interface PageRequest {
  readonly where?: Where;
  readonly search?: string;
  /** Only rows that were created or changed at or after this instant, ISO 8601; the table has `updated_at`. */
  readonly changedSince?: string;
  readonly orderBy?: readonly OrderTerm[];
  /** How many rows at most. */
  readonly limit: number;
  /** From the list's end instead of its beginning. */
  readonly isBackward?: boolean;
  readonly after?: string;
  readonly before?: string;
}

/** A row of a page. */
export interface PageRow<T> {
  readonly node: T;
  readonly cursor: string;
  /** The row's key that the search text is; absent where it was found by its names, or without a search. */
  readonly exactKey?: string;
}

/** One page: rows in the list's order, each with its cursor. */
export interface Page<T> {
  readonly rows: readonly PageRow<T>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** What the search text came to mean; absent without a search. */
  readonly search?: ResolvedSearch;
}

/**
 * Reads one page of a list by keyset: by the values of the row before it, never by counting rows off, so that a page is
 * as fast at any depth and nothing is repeated or left out when rows come and go.
 *
 * @throws BAD_USER_INPUT for a bad cursor or operand
 */
export async function readPage<T>(
  dataSource: DataSource,
  definition: ListDefinition,
  request: PageRequest,
): Promise<Page<T>> {
  const statement = await prepareStatement(dataSource, definition, request);
  const rows: Row[] = await dataSource.query(statement.selectSql(''), statement.parameters.values);
  return statement.toPage(rows);
}

/**
 * Reads the same page for each of many parents in one statement.
 *
 * @returns parent's id → page; every parent asked for is in it
 */
export async function readPages<T>(
  dataSource: DataSource,
  definition: ListDefinition,
  request: PageRequest,
  link: ParentLink,
  parentIds: readonly string[],
): Promise<Map<string, Page<T>>> {
  const statement = await prepareStatement(dataSource, definition, request);
  // The row's number keeps the inner order, which a join does not promise. No column can be called as these two.
  const page = `SELECT *, row_number() OVER () AS "#row" FROM (${statement.selectSql(` AND ${link.sql}`)}) ordered`;
  const rows: Row[] = await dataSource.query(
    forEachParent(statement.parameters, parentIds, page, link.otherKeys),
    statement.parameters.values,
  );
  const ofParent = groupBy(rows, (row) => String(row['#parent']));
  return new Map(
    parentIds.map((id) => [
      id,
      statement.toPage<T>((ofParent.get(id) ?? []).sort((one, other) => Number(one['#row']) - Number(other['#row']))),
    ]),
  );
}

/** Counts all rows that a request would list, over all its pages. */
export async function countRows(
  dataSource: DataSource,
  definition: ListDefinition,
  request: PageRequest,
): Promise<number> {
  const statement = await prepareStatement(dataSource, definition, request);
  const [row] = await dataSource.query(statement.countSql(''), statement.parameters.values);
  return Number(row.count);
}

/** Counts the rows of each of many parents in one statement. */
export async function countRowsOfParents(
  dataSource: DataSource,
  definition: ListDefinition,
  request: PageRequest,
  link: ParentLink,
  parentIds: readonly string[],
): Promise<Map<string, number>> {
  const statement = await prepareStatement(dataSource, definition, request);
  const rows: Row[] = await dataSource.query(
    forEachParent(statement.parameters, parentIds, statement.countSql(` AND ${link.sql}`), link.otherKeys),
    statement.parameters.values,
  );
  return new Map(rows.map((row) => [String(row['#parent']), Number(row.count)]));
}
