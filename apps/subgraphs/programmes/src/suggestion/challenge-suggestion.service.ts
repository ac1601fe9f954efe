import { type RankedRequest, rankedPage, type SubgraphContext } from '@kakehashi/subgraph';
import { ChallengeSuggestion, ChallengeSuggestionConnection } from './challenge-suggestion.value';
import { challengesFitting, type OfferingPerson } from './fitting-challenges.loader';

/**
 * A page of the challenges that fit a person.
 *
 * @returns null when the person has not agreed to be proposed, unless they ask themselves, or a steward does
 * @throws BAD_USER_INPUT for a number of rows that is out of range, or a bad cursor
 */
export async function suggestChallenges(
  context: SubgraphContext,
  person: OfferingPerson,
  request: RankedRequest,
): Promise<ChallengeSuggestionConnection | null> {
  const { audience, person: self } = context.asker;
  if (!person.offer.hasConsented && audience !== 'STEWARDS' && self !== person.id) return null;
  const { fitting, isComplete } = await context.loader(challengesFitting).load(person);
  const suggestions = {
    name: 'ChallengeSuggestion',
    of: person.id,
    rows: fitting.map(({ challenge, ranked }) => new ChallengeSuggestion(challenge, ranked)),
    keyOf: ({ score, challenge }: ChallengeSuggestion) => ({ score, id: challenge.id }),
  };
  return new ChallengeSuggestionConnection(rankedPage(suggestions, request), isComplete);
}
