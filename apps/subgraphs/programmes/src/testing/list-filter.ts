import type { SubgraphTest } from '@kakehashi/subgraph/testing';
import { readList } from './list-reading';

/** A `where`, and which of the sample's rows must fulfil it. */
export type FilterCase<R> = [where: string, isExpected: (row: R) => boolean];

/** Asks a list with a `where` and expects exactly those rows of the sample that fulfil it, at least one and not all. */
export async function expectFiltered<R extends { readonly id: string }>(
  subgraph: SubgraphTest,
  list: string,
  rows: readonly R[],
  [where, isExpected]: FilterCase<R>,
): Promise<void> {
  const expected = rows.filter(isExpected).map(({ id }) => id);
  const { ids, totalCount } = await readList(subgraph, list, `where: { ${where} }`);
  expect(expected.length).toBeGreaterThan(0);
  expect(expected.length).toBeLessThan(rows.length);
  expect(ids.toSorted()).toEqual(expected.toSorted());
  expect(totalCount).toBe(expected.length);
}
