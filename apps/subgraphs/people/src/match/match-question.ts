import type { Challenge } from '../challenge/challenge.stub';
import type { ChallengeNeeds } from '../challenge/challenge-needs.stub';

/** A challenge for which people are sought, as the gateway brings it. */
export interface MatchQuestion extends Challenge {
  readonly needs: ChallengeNeeds;
}
