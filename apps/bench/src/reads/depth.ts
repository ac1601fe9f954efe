import type { BenchSystem } from '../bench-system';
import { interleave } from '../interleave';
import { printRatios } from '../report';

const DEPTH = 100_000;
const PAGE = 100;

/** The lists that are read deep: an order with one field, one with null values, one of several fields. */
const ORDERS: Readonly<Record<string, string>> = {
  'by name': '[{ field: NAME }]',
  'by country (may be null)': '[{ field: COUNTRY, direction: DESC }]',
  'by country, then name backwards': '[{ field: COUNTRY }, { field: NAME, direction: DESC }]',
};

const query = (order: string) => `query Page($after: String) {
  people(first: 20, after: $after, orderBy: ${order}) { nodes { id displayName } pageInfo { endCursor hasNextPage } }
}`;

const walk = (order: string) => `query Walk($after: String) {
  people(first: ${PAGE}, after: $after, orderBy: ${order}) { pageInfo { endCursor hasNextPage } }
}`;

interface Page {
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** A page at depth 100,000, or in the middle of a shorter list, against the first, for several orders. */
export async function benchDepth(system: BenchSystem, rounds: number): Promise<void> {
  const people = system.subgraph('people');
  const { totalCount } = (await people.query('{ people(first: 1) { totalCount } }')).people;
  const deepest = Math.min(DEPTH, totalCount / 2);
  for (const [name, order] of Object.entries(ORDERS)) {
    let after: string | null = null;
    let depth = 0;
    for (; depth < deepest; depth += PAGE) {
      const { pageInfo }: Page = (await people.query(walk(order), { after })).people;
      after = pageInfo.endCursor;
    }
    const times = await interleave(
      [
        { name: 'first page', run: () => people.query(query(order)) },
        { name: `page at depth ${depth}`, run: () => people.query(query(order), { after }) },
      ],
      rounds,
    );
    printRatios(`People ${name}: a deep page against the first, at the subgraph`, times, 1.5);
  }
}
