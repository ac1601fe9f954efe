import type { MatchExclusionReason } from '@kakehashi/matching';
import type { SubgraphContext } from '@kakehashi/subgraph';
import type { ChallengeNeeds } from '../challenge/challenge-needs.stub';

/** Reasons that a person has chosen for themselves: to name them for it would be to propose them after all. */
const THEIR_OWN_CHOICE: readonly MatchExclusionReason[] = ['NOT_VISIBLE', 'NO_CONSENT'];

/** Whether who asks is told who was left out for a reason. */
export function mayKnowExcluded(
  { asker: { audience, organisation } }: SubgraphContext,
  { informedOrganisationIds }: ChallengeNeeds,
  reason: MatchExclusionReason,
): boolean {
  if (audience === 'STEWARDS') return true;
  return (
    organisation !== undefined && informedOrganisationIds.includes(organisation) && !THEIR_OWN_CHOICE.includes(reason)
  );
}
