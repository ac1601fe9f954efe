import { createId } from '@kakehashi/database';
import type { Attempt, Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';
import { challengeAfter } from './challenge-attempts';
import { steward } from './interest-attempts';

/** Terms to which the other side can agree. */
export const TERMS = {
  intellectualPropertyTerms: 'JOINTLY_OWNED',
  deliverables: [{ description: [{ lang: 'en', value: 'Prototype' }], dueOn: '2999-06-30' }],
  period: { from: '2999-01-01', to: '2999-07-01' },
  fee: { amount: '2150000000', currency: 'VND' },
};

const reason = [{ lang: 'en', value: 'Plans have changed.' }];

/** A commission of a new challenge, with its two sides. */
export interface PreparedCommission {
  readonly id: string;
  readonly challenge: string;
  readonly owner: string;
  readonly contractor: string;
}

/** Makes a commission that the owner of a published challenge offers to a person, and takes it through steps. */
export async function commissionAfter(test: SubgraphTest, ...steps: readonly string[]): Promise<PreparedCommission> {
  const { input, tie } = await challengeAfter(test, 'publishChallenge');
  const contractor = createId();
  const given = { challenge: input.id, contractorPerson: contractor, ...TERMS };
  const { commission } = await steward(test).act('offerCommission', given, 'commission { id }');
  for (const step of steps) await steward(test).act(step, { id: commission.id });
  return { id: commission.id, challenge: input.id, owner: tie?.organisation ?? '', contractor };
}

const byContractor = async (test: SubgraphTest, more: object, ...steps: readonly string[]): Promise<Attempt> => {
  const { id, contractor } = await commissionAfter(test, ...steps);
  return { input: { id, ...more }, tie: { person: contractor } };
};

const byOwner = async (test: SubgraphTest, more: object, ...steps: readonly string[]): Promise<Attempt> => {
  const { id, owner } = await commissionAfter(test, ...steps);
  return { input: { id, ...more }, tie: { organisation: owner } };
};

/** How each action on commissions is tried. */
export const commissionAttempts: Readonly<Record<string, Preparation>> = {
  offerCommission: async (test) => {
    const { input, tie } = await challengeAfter(test, 'publishChallenge');
    return { input: { challenge: input.id, contractorPerson: createId() }, ...(tie && { tie }) };
  },
  negotiateCommission: (test) => byContractor(test, { fee: { amount: '100', currency: 'VND' } }),
  agreeCommission: (test) => byContractor(test, {}),
  refuseCommission: (test) => byContractor(test, {}),
  deliverCommission: (test) => byContractor(test, {}, 'agreeCommission'),
  acceptDelivery: (test) => byOwner(test, {}, 'agreeCommission', 'deliverCommission'),
  terminateCommission: (test) => byOwner(test, { reason }, 'agreeCommission'),
};
