import { findSingle, type SubgraphContext } from '@kakehashi/subgraph';
import type { Organisation } from './organisation.entity';
import { organisationById, organisationByRor } from './organisation.loader';

/** ROR's own rule: a zero, six characters of Crockford's base 32, two check digits. */
const ROR_ID = /^(?:https:\/\/ror\.org\/)?(0[a-hj-km-np-tv-z0-9]{6}\d{2})$/;

/** Brings a ROR id, with or without its prefix, to the stored form; null when it is malformed. */
export function parseRorId(text: string): string | null {
  return ROR_ID.exec(text.toLowerCase())?.[1] ?? null;
}

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
