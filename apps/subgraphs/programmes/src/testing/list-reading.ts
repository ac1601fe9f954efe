import type { SubgraphTest } from '@kakehashi/subgraph/testing';

const ROWS = 4;

/** Reads all pages of a list from its beginning, or from its end, and returns the ids in the list's order. */
export async function readPages(
  subgraph: SubgraphTest,
  list: string,
  given: string,
  isBackward = false,
): Promise<string[]> {
  const ids: string[] = [];
  let bound = '';
  for (;;) {
    const page = await ask(subgraph, list, `${isBackward ? 'last' : 'first'}: ${ROWS} ${bound} ${given}`);
    const found = page.nodes.map(({ id }: { id: string }) => id);
    if (isBackward) ids.unshift(...found);
    else ids.push(...found);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(isBackward ? hasPreviousPage : hasNextPage)) return ids;
    bound = isBackward ? `before: "${startCursor}"` : `after: "${endCursor}"`;
  }
}

/** The ids of the first 100 rows of a list, and its whole number of rows. */
export async function readList(
  subgraph: SubgraphTest,
  list: string,
  given: string,
): Promise<{ ids: string[]; totalCount: number }> {
  const { nodes, totalCount } = await ask(subgraph, list, `first: 100 ${given}`);
  return { ids: nodes.map(({ id }: { id: string }) => id), totalCount };
}

async function ask(subgraph: SubgraphTest, list: string, given: string) {
  const { data, errors } = await subgraph.query(
    `{ list: ${list}(${given}) {
      totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.list;
}
