import { createId } from '@kakehashi/database';
import type { Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';
import { challengeEvents } from '../challenge/challenge.events';

/** Tells that a challenge is published, as the programmes subgraph does. */
export async function publishChallenge(test: SubgraphTest, challengeId: string, owner: string): Promise<void> {
  await test.database.transaction((manager) =>
    challengeEvents['challenge.published'](manager, {
      position: '1',
      id: createId(),
      type: 'challenge.published',
      version: 1,
      subjectId: challengeId,
      occurredAt: new Date(),
      actor: 'user:lan',
      payload: { challengeId, topicIds: [], ownerOrganisationId: owner },
    }),
  );
}

/** How each action on budgets of challenges is tried. */
export const challengeAttempts: Readonly<Record<string, Preparation>> = {
  setChallengeBudget: async (test) => {
    const [challenge, owner] = [createId(), createId()];
    await publishChallenge(test, challenge, owner);
    return { input: { challenge, money: { amount: '2150000000', currency: 'VND' } }, tie: { organisation: owner } };
  },
};
