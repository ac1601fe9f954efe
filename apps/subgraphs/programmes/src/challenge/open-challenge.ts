import { type Act, isOwnOrganisation } from '@kakehashi/subgraph';
import { Challenge } from './challenge.entity';
import type { ChallengeStatus } from './challenge.enum';
import { isPublicChallenge } from './challenge.service';

/** While a challenge is in one of these, people can be won for it. */
export const OPEN_CHALLENGE: readonly ChallengeStatus[] = ['PUBLISHED', 'MATCHING', 'SHORTLISTED'];

/**
 * Locks a challenge for which people can be won.
 *
 * @param field of the input that names it; null when something else of it is named
 * @throws Refusal when there is none, or when it is a draft, commissioned or at its end
 */
export async function lockOpenChallenge(act: Act, id: string, field: string | null): Promise<Challenge> {
  const challenge = await act.lock<Challenge>(Challenge, id);
  const isSeen =
    challenge !== null &&
    (isPublicChallenge(challenge) || act.isSteward || isOwnOrganisation(act, challenge.ownerOrganisationId));
  if (!isSeen) {
    return act.refuse('NOT_FOUND', field, 'There is no such challenge, or it may not be seen.');
  }
  const { status } = challenge;
  if (!OPEN_CHALLENGE.includes(status)) {
    const message = `The challenge is ${status}; it must be one of ${OPEN_CHALLENGE.join(', ')}.`;
    act.refuse('ILLEGAL_STEP', field, message, { currentState: status, allowedSteps: [] });
  }
  return challenge;
}
