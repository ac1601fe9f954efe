import { upsertRows } from '@kakehashi/database';
import type { EventHandlers } from '@kakehashi/subgraph';
import { ChallengeOwner } from './challenge-owner.entity';

/** What is done here about the challenges of the programmes subgraph. */
export const challengeEvents = {
  /** Notes who may tell the budget of a challenge. */
  'challenge.published': async (manager, { payload: { challengeId, ownerOrganisationId } }) => {
    const row = { challenge_id: challengeId, owner_organisation_id: ownerOrganisationId };
    await upsertRows(manager, ChallengeOwner, [row], { key: ['challenge_id'] });
  },
} satisfies EventHandlers;
