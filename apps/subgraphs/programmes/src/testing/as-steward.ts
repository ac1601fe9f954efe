import type { SubgraphClient, SubgraphTest } from '@kakehashi/subgraph/testing';

/** Asks as somebody who may do everything that this subgraph has, for anybody. */
export function asSteward(test: SubgraphTest): SubgraphClient {
  return test.as({
    subject: 'steward',
    scopes: [
      'write:placements',
      'write:introductions',
      'write:outcomes',
      'write:programmes',
      'write:challenges',
      'write:any',
    ],
  });
}
