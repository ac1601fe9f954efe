import { parseDoi } from '@kakehashi/shared-types';
import { findSingle, type SubgraphContext } from '@kakehashi/subgraph';
import type { Outcome } from './outcome.entity';
import { outcomeByDoi, outcomeById } from './outcome.loader';

/**
 * Finds an outcome by its id or its DOI.
 *
 * @throws BAD_USER_INPUT when not exactly one is given, or it is malformed
 */
export function findOutcome(
  context: SubgraphContext,
  given: { readonly id?: string | null; readonly doi?: string | null },
): Promise<Outcome | null> {
  return findSingle(
    context,
    {
      id: { loader: outcomeById },
      doi: { loader: outcomeByDoi, parse: parseDoi, rule: 'must be a DOI such as "10.1000/182"' },
    },
    given,
  );
}
