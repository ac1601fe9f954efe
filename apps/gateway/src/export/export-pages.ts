import { setTimeout as pause } from 'node:timers/promises';
import { badUserInput, createError } from '@kakehashi/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../gateway-context';
import type { GraphqlServer } from '../graphql-server';
import { runWithRequestId } from '../request-id';
import type { ExportPlan } from './export-plan';
import { PAGE_INFO, ROW_COUNT, ROWS } from './page-operation';

/** A page could not be read, or not fully: an export is whole or it is not one. */
export class PageError extends Error {
  override readonly name = 'PageError';

  constructor(
    /** In the shape that clients get. */
    readonly errors: readonly GraphQLFormattedError[],
  ) {
    super(errors[0]?.message);
  }
}

/** One page of rows. */
interface Page {
  readonly rows: readonly unknown[];
  /** Where the next page begins; null when there is none. */
  readonly next: string | null;
}

/**
 * Reads the pages of an export one after the other, each through the whole GraphQL server, so that all its rules hold.
 *
 * @param mostRows more rows are refused: before the first where the connection can count them, else when they come
 * @throws PageError when a page has any error
 * @throws GraphQLError BAD_USER_INPUT when an object on the way to the connection is null; EXPORT_TOO_LARGE
 */
export async function* readExportPages(
  server: GraphqlServer,
  plan: ExportPlan,
  makeContext: () => GatewayContext,
  mostRows: number,
): AsyncGenerator<readonly unknown[]> {
  let count = 0;
  for (let cursor: string | null = null, isFirst = true; cursor !== null || isFirst; isFirst = false) {
    const page: Page = readPage(await askInTime(server, plan, makeContext, cursor, !isFirst), plan.path, mostRows);
    if (page.next !== null && page.next === cursor) throw endlessPages(plan.path);
    count += page.rows.length;
    if (count > mostRows) throw tooLarge(count, mostRows);
    yield page.rows;
    cursor = page.next;
  }
}

type Data = Readonly<Record<string, unknown>>;

/** Asks for a page; once an export runs, it goes on as fast as its client's spending allows. */
async function askInTime(
  server: GraphqlServer,
  plan: ExportPlan,
  makeContext: () => GatewayContext,
  cursor: string | null,
  mayWait: boolean,
): Promise<Data> {
  for (;;) {
    try {
      return await ask(server, plan, makeContext(), cursor);
    } catch (fault) {
      const wait = fault instanceof PageError ? waitOf(fault) : undefined;
      if (!mayWait || wait === undefined) throw fault;
      await pause(wait);
    }
  }
}

/** How long to wait when a page was refused by the limit of what its client may spend; undefined otherwise. */
function waitOf({ errors: [error] }: PageError): number | undefined {
  if (error?.extensions?.code !== 'RATE_LIMITED') return undefined;
  return Number(error.extensions.retryAfterMs);
}

async function ask(
  server: GraphqlServer,
  { pages }: ExportPlan,
  context: GatewayContext,
  cursor: string | null,
): Promise<Data> {
  const query = cursor === null ? pages.firstText : pages.text;
  const variables = { ...pages.variables, [pages.cursor]: cursor };
  const { body } = await runWithRequestId(context.requestId, () =>
    server.executeOperation({ query, variables }, { contextValue: context }),
  ).finally(() => context.lifetime.close());
  if (body.kind !== 'single') throw new Error('An export got an answer in several parts.');
  const { data, errors = [] } = body.singleResult;
  if (errors.length > 0) throw new PageError(errors);
  if (!data) throw new Error('A page has neither data nor errors.');
  return data;
}

function readPage(data: Data, path: readonly string[], mostRows: number): Page {
  const connection = path.reduce<Data>((parent, key, index) => {
    const value = parent[key] as Data | null | undefined;
    if (value) return value;
    throw badUserInput('path', `leads to nothing: "${path.slice(0, index + 1).join('.')}" is null`);
  }, data);
  const { [ROW_COUNT]: count, [ROWS]: rows, [PAGE_INFO]: pageInfo } = connection;
  if (typeof count === 'number' && count > mostRows) throw tooLarge(count, mostRows);
  if (!Array.isArray(rows)) throw badUserInput('path', 'leads to a connection without rows');
  const { hasNextPage, endCursor } = pageInfo as Data;
  if (hasNextPage === true && typeof endCursor !== 'string') throw endlessPages(path);
  return { rows, next: hasNextPage === true ? String(endCursor) : null };
}

function tooLarge(count: number, mostRows: number) {
  return createError(
    'EXPORT_TOO_LARGE',
    `The list has at least ${count} rows, and an export has at most ${mostRows} (EXPORT_MOST_ROWS).`,
  );
}

function endlessPages(path: readonly string[]) {
  return createError('SUBGRAPH_INVALID_RESPONSE', `The pages of "${path.join('.')}" do not lead to an end.`);
}
