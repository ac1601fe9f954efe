import { createId } from '@kakehashi/database';
import type { Attempt, Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';

/** A new challenge as its owner's officer gives it. */
export function challengeInput(owner: string): object {
  const text = [{ lang: 'en', value: 'Advanced packaging' }];
  return { owner, titles: text, description: text, topics: [] };
}

/** Makes a challenge and takes it through steps, by a caller who may do everything. */
export async function challengeAfter(
  test: SubgraphTest,
  ...steps: readonly string[]
): Promise<Attempt & { readonly input: { readonly id: string } }> {
  const owner = createId();
  const steward = test.as({ scopes: ['write:challenges', 'write:any'] });
  const { challenge } = await steward.act('createChallenge', challengeInput(owner), 'challenge { id }');
  for (const step of steps) await steward.act(step, { id: challenge.id });
  return { input: { id: challenge.id }, tie: { organisation: owner } };
}

/** How each action on challenges is tried. */
export const challengeAttempts: Readonly<Record<string, Preparation>> = {
  createChallenge: async () => {
    const owner = createId();
    return { input: challengeInput(owner), tie: { organisation: owner } };
  },
  updateChallenge: (test) => challengeAfter(test),
  publishChallenge: (test) => challengeAfter(test),
  seekExperts: (test) => challengeAfter(test, 'publishChallenge'),
  cancelChallenge: (test) => challengeAfter(test),
};
