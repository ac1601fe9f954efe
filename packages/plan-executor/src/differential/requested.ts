import type { TrialCall } from './trial-run';

/**
 * What an execution asked of the subgraphs, as lines in a fixed order.
 *
 * An entity counts once for each fetch, however often it was sent; so does a call that the same plan makes twice alike.
 */
export function requested(calls: readonly TrialCall[]): string[] {
  const lines = calls.flatMap(({ subgraph, query, variables = {} }) => {
    const { representations, ...others } = variables;
    const entities = Array.isArray(representations) ? representations : [null];
    return entities.map((entity) => JSON.stringify([subgraph, query, others, entity]));
  });
  return [...new Set(lines)].sort();
}
