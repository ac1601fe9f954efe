import { findSingle, type SubgraphContext } from '@kakehashi/subgraph';
import type { Award } from './award.entity';
import { awardById, awardByNumber } from './award.loader';

const LONGEST_AWARD_NUMBER = 100;

/** Brings an award number to the stored form, without blanks around it; null when it is empty or too long. */
export function parseAwardNumber(text: string): string | null {
  const number = text.trim();
  return number === '' || number.length > LONGEST_AWARD_NUMBER ? null : number;
}

/**
 * Finds an award by its id or its number.
 *
 * @param knownAt as it was recorded at that instant; without it as it is now
 * @throws BAD_USER_INPUT when not exactly one is given, or it is malformed, or the instant is in the future
 */
export function findAward(
  context: SubgraphContext,
  given: { readonly id?: string | null; readonly awardNumber?: string | null },
  knownAt?: Date | null,
): Promise<Award | null> {
  return findSingle(
    context,
    {
      id: { loader: awardById },
      awardNumber: {
        loader: awardByNumber,
        parse: parseAwardNumber,
        rule: `must have 1 to ${LONGEST_AWARD_NUMBER} characters that are not blank`,
      },
    },
    given,
    knownAt,
  );
}
