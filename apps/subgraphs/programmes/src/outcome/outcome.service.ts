import { findSingle, type SubgraphContext } from '@kakehashi/subgraph';
import type { Outcome } from './outcome.entity';
import { outcomeByDoi, outcomeById } from './outcome.loader';

/** A directory indicator, a registrant's code, and any suffix. See https://www.doi.org/the-identifier/resources/handbook */
const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?(10\.\d{4,9}(?:\.\d+)*\/\S{1,200})$/;

/** Brings a DOI, with or without a prefix, to the stored form, in lower case; null when it is malformed. */
export function parseDoi(text: string): string | null {
  return DOI.exec(text.toLowerCase())?.[1] ?? null;
}

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
