import type { SubgraphTest } from '@kakehashi/subgraph/testing';

/** Reads all pages of a list from its beginning, or from its end: the ids in the list's order, and its count. */
export async function readList(
  subgraph: SubgraphTest,
  list: string,
  given = '',
  { rowsOfPage = 100, isBackward = false } = {},
): Promise<{ ids: string[]; totalCount: number }> {
  const ids: string[] = [];
  for (let bound = ''; ; ) {
    const { data, errors } = await subgraph.query(
      `{ list: ${list}(${isBackward ? 'last' : 'first'}: ${rowsOfPage} ${bound} ${given}) {
        totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      } }`,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    const { nodes, totalCount, pageInfo } = data.list;
    const found: string[] = nodes.map(({ id }: { id: string }) => id);
    if (isBackward) ids.unshift(...found);
    else ids.push(...found);
    if (!(isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return { ids, totalCount };
    bound = isBackward ? `before: "${pageInfo.startCursor}"` : `after: "${pageInfo.endCursor}"`;
  }
}

/** Asserts that a list finds exactly the rows that a condition holds of, and at least one. */
export async function expectListed<R extends { readonly id: string }>(
  subgraph: SubgraphTest,
  list: string,
  where: string,
  rows: readonly R[],
  isExpected: (row: R) => boolean,
): Promise<void> {
  const expected = rows.filter(isExpected).map(({ id }) => id);
  const { ids, totalCount } = await readList(subgraph, list, `where: { ${where} }`);
  expect(expected.length).toBeGreaterThan(0);
  expect(ids.toSorted()).toEqual(expected.toSorted());
  expect(totalCount).toBe(expected.length);
}
