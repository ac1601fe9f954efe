import type { BenchSystem } from '../bench-system';
import { interleave } from '../interleave';
import { printRatios } from '../report';
import { cursorLike } from './cursor-like';
import { warm } from './warm';

const DEPTH = 100_000;
const PAGE = 20;

/** An order of people, as it is asked for and as SQL. */
interface Order {
  readonly orderBy: string;
  /** The columns of its terms but the id, which is the last of all orders. */
  readonly columns: readonly string[];
  readonly sql: string;
  /** Sorts all people for each page, which takes a second or two of a million; timed in fewer rounds. */
  readonly isSorted?: boolean;
}

/** The lists that are read deep: an order with one field, one with null values, one of several fields. */
const ORDERS: Readonly<Record<string, Order>> = {
  'by name': { orderBy: '[{ field: NAME }]', columns: ['sort_name'], sql: 'sort_name, id' },
  'by country (may be null)': {
    orderBy: '[{ field: COUNTRY, direction: DESC }]',
    columns: ['country'],
    sql: 'country DESC NULLS LAST, id DESC',
  },
  'by country, then name backwards': {
    orderBy: '[{ field: COUNTRY }, { field: NAME, direction: DESC }]',
    columns: ['country', 'sort_name'],
    sql: 'country NULLS LAST, sort_name DESC, id DESC',
    isSorted: true,
  },
};
const FEWER = 10;

const query = (orderBy: string) => `query Page($after: String) {
  people(first: ${PAGE}, after: $after, orderBy: ${orderBy}) { nodes { id displayName } pageInfo { endCursor hasNextPage } }
}`;

/** A page at depth 100,000, or in the middle of a shorter list, against the first, for several orders. */
export async function benchDepth(system: BenchSystem, rounds: number): Promise<void> {
  await warm(system, 'people', ['person']);
  const people = system.subgraph('people');
  const { totalCount } = (await people.query('{ people(first: 1) { totalCount } }')).people;
  const depth = Math.min(DEPTH, Math.floor(totalCount / 2));
  for (const [name, order] of Object.entries(ORDERS)) {
    const after = await cursorAt(system, order, depth);
    const times = await interleave(
      [
        { name: 'first page', run: () => people.query(query(order.orderBy)) },
        { name: `page at depth ${depth}`, run: () => people.query(query(order.orderBy), { after }) },
      ],
      order.isSorted ? Math.ceil(rounds / FEWER) : rounds,
    );
    printRatios(`People ${name}: a deep page against the first, at the subgraph`, times, 1.5);
  }
}

/**
 * The cursor of a row far down a list, made of the row that SQL finds there: to page there takes a thousand pages.
 *
 * @throws Error when the page after it does not hold the rows that SQL finds next
 */
async function cursorAt(system: BenchSystem, { orderBy, columns, sql }: Order, depth: number): Promise<string> {
  const people = system.subgraph('people');
  const keys = [...columns, 'id'].map((column) => `${column}::text`).join(', ');
  const [last, ...next] = await system.sql<{ readonly key: readonly (string | null)[] }>(
    'people',
    `SELECT ARRAY[${keys}] AS key FROM person WHERE visibility = 'PUBLIC' ORDER BY ${sql} OFFSET ${depth - 1} LIMIT ${1 + PAGE}`,
  );
  const { pageInfo } = (await people.query(query(orderBy))).people;
  const cursor = cursorLike(pageInfo.endCursor, last?.key ?? []);
  const { nodes } = (await people.query(query(orderBy), { after: cursor })).people;
  const expected = next.map(({ key }) => key.at(-1));
  if (nodes.map(({ id }: { id: string }) => id).join() !== expected.join()) {
    throw new Error(`The page at depth ${depth} by ${orderBy} does not hold the rows that SQL finds there.`);
  }
  return cursor;
}
