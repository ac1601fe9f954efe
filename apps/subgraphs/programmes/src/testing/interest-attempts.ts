import { createId } from '@kakehashi/database';
import type { Attempt, Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';
import { challengeAfter } from './challenge-attempts';

/** Somebody who may do everything, for anybody. */
export const steward = (test: SubgraphTest) =>
  test.as({ scopes: ['write:challenges', 'write:interests', 'write:commissions', 'write:any'] });

const message = [{ lang: 'en', value: 'We have done this before.' }];

/** An interest in a new challenge, after some steps, with those whom it ties together. */
export interface PreparedInterest {
  readonly id: string;
  readonly challenge: string;
  readonly owner: string;
  readonly person: string;
}

/** Makes an interest of a person in a published challenge, and takes it through steps. */
export async function interestAfter(test: SubgraphTest, ...steps: readonly string[]): Promise<PreparedInterest> {
  const { input, tie } = await challengeAfter(test, 'publishChallenge');
  const person = createId();
  const given = { challenge: input.id, person, message };
  const { interest } = await steward(test).act('expressInterest', given, 'interest { id }');
  for (const step of steps) await steward(test).act(step, { id: interest.id });
  return { id: interest.id, challenge: input.id, owner: tie?.organisation ?? '', person };
}

const byAuthor = async (test: SubgraphTest, ...steps: readonly string[]): Promise<Attempt> => {
  const { id, person } = await interestAfter(test, ...steps);
  return { input: { id }, tie: { person } };
};

const byOwner = async (test: SubgraphTest, ...steps: readonly string[]): Promise<Attempt> => {
  const { id, owner } = await interestAfter(test, ...steps);
  return { input: { id }, tie: { organisation: owner } };
};

/** How each action on interests is tried. */
export const interestAttempts: Readonly<Record<string, Preparation>> = {
  expressInterest: async (test) => {
    const { input } = await challengeAfter(test, 'publishChallenge');
    const person = createId();
    return { input: { challenge: input.id, person, message }, tie: { person } };
  },
  updateInterest: async (test) => {
    const { input, ...attempt } = await byAuthor(test);
    return { ...attempt, input: { ...input, message } };
  },
  withdrawInterest: (test) => byAuthor(test),
  acceptInvitation: (test) => byAuthor(test, 'shortlistInterest', 'inviteInterest'),
  declineInvitation: (test) => byAuthor(test, 'shortlistInterest', 'inviteInterest'),
  shortlistInterest: (test) => byOwner(test),
  inviteInterest: (test) => byOwner(test, 'shortlistInterest'),
  declineInterest: (test) => byOwner(test),
};
