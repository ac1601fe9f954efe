import type { SubgraphTest } from '@kakehashi/subgraph/testing';
import { readList } from './list-reading';

/** A `where`, and which of the sample's rows must fulfil it. */
export type FilterCase<R> = [where: string, isExpected: (row: R) => boolean];

/** What a list holds: ids in the order of ids, and the whole number of rows. */
interface Listed {
  readonly ids: readonly string[];
  readonly totalCount: number;
}

/**
 * Asks a list with a `where`, and works out from the sample what it must answer.
 *
 * @throws Error when all rows or none fulfil the `where`: such a filter would prove nothing
 */
export async function readFiltered<R extends { readonly id: string }>(
  subgraph: SubgraphTest,
  list: string,
  rows: readonly R[],
  [where, isExpected]: FilterCase<R>,
): Promise<{ readonly found: Listed; readonly expected: Listed }> {
  const ids = rows.filter(isExpected).map(({ id }) => id);
  if (ids.length === 0 || ids.length === rows.length)
    throw new Error(`${ids.length} of ${rows.length} rows fulfil ${where}`);
  const found = await readList(subgraph, list, `where: { ${where} }`);
  return {
    found: { ...found, ids: found.ids.toSorted() },
    expected: { ids: ids.toSorted(), totalCount: ids.length },
  };
}
