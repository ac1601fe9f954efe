import { parseRorId } from '@kakehashi/shared-types';
import { findSingle, type SubgraphContext } from '@kakehashi/subgraph';
import type { Organisation } from './organisation.entity';
import { organisationById, organisationByRor } from './organisation.loader';

/**
 * Finds an organisation by its id or its ROR id.
 *
 * @param knownAt as it was recorded at that instant; without it as it is now
 * @throws BAD_USER_INPUT when not exactly one is given, or it is malformed, or the instant is in the future
 */
export function findOrganisation(
  context: SubgraphContext,
  given: { readonly id?: string | null; readonly ror?: string | null },
  knownAt?: Date | null,
): Promise<Organisation | null> {
  return findSingle(
    context,
    {
      id: { loader: organisationById },
      ror: { loader: organisationByRor, parse: parseRorId, rule: 'must be a ROR id such as "02b207r52"' },
    },
    given,
    knownAt,
  );
}
