import type { SubgraphClient } from '@kakehashi/subgraph/testing';

/** Reads all pages of a list from its beginning, or from its end: the ids in the list's order, and its count. */
export async function readList(
  subgraph: Pick<SubgraphClient, 'query'>,
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

/**
 * Reads a list with a `where`, and works out from the sample what it must hold.
 *
 * @returns both sorted by id
 * @throws when nothing is expected, as such a test would prove little, or when the list miscounts its rows
 */
export async function readFiltered<R extends { readonly id: string }>(
  subgraph: Pick<SubgraphClient, 'query'>,
  list: string,
  where: string,
  rows: readonly R[],
  isExpected: (row: R) => boolean,
): Promise<{ found: string[]; expected: string[] }> {
  const expected = rows.filter(isExpected).map(({ id }) => id);
  if (expected.length === 0) throw new Error(`No row of the sample fulfils ${where}.`);
  const { ids, totalCount } = await readList(subgraph, list, `where: { ${where} }`);
  if (totalCount !== ids.length) throw new Error(`${ids.length} rows were read, but counted: ${totalCount}.`);
  return { found: ids.toSorted(), expected: expected.toSorted() };
}
