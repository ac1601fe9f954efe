import { createId } from '@kakehashi/database';
import { type Attempt, type Preparation, runDue, type SubgraphTest } from '@kakehashi/subgraph/testing';
import { pino } from 'pino';
import { dueInstalments } from '../instalment/instalment.clock';
import { awardSteward, contract, directAwardInput, makeAward, writeAwarded, yen } from './made-awards';
import { done, text } from './made-calls';

async function awardAfter(test: SubgraphTest, more: object, ...steps: readonly string[]): Promise<Attempt> {
  const { id, funder } = await makeAward(test, {}, ...steps);
  return { input: { id, ...more }, tie: { organisation: funder } };
}

/** Makes what is due of an award due, as the clock does. */
export function lookAtClock(test: SubgraphTest, now = new Date()): Promise<number> {
  return runDue(dueInstalments, test.database, pino({ level: 'silent' }), { now });
}

/** How each action on awards, commitments, milestones and instalments is tried. */
export const awardAttempts: Readonly<Record<string, Preparation>> = {
  contractAward: async (test) => {
    const { id, funders } = await writeAwarded(test);
    const input = { application: id, awardNumber: `TEST-${createId()}`, ...contract, plans: [] };
    return { input, tie: { organisation: funders[1] ?? '' } };
  },
  contractDirectAward: async () => {
    const funder = createId();
    return { input: directAwardInput(funder), tie: { organisation: funder } };
  },
  beginAward: (test) => awardAfter(test, {}),
  suspendAward: (test) => awardAfter(test, { reason: text('Floods.') }, 'beginAward'),
  resumeAward: (test) => awardAfter(test, {}, 'beginAward', 'suspendAward'),
  terminateAward: (test) => awardAfter(test, { reason: text('Floods.') }),
  completeAward: async (test) => {
    const { id, funder, instalments } = await makeAward(test, { instalments: [yen('3000000')] }, 'beginAward');
    await lookAtClock(test);
    await done(awardSteward(test), 'payInstalment', { id: instalments[0], ...paymentInput('3000000') });
    return { input: { id }, tie: { organisation: funder } };
  },
  planInstalments: async (test) => {
    const { commitment, funder } = await makeAward(test);
    return { input: { id: commitment, instalments: [yen('3000000')] }, tie: { organisation: funder } };
  },
  recordMilestone: async (test) => {
    const { milestone, funder } = await makeAward(test);
    const input = { id: milestone, outcome: 'ACHIEVED', achievedOn: '2026-06-01', evidence: text('Seen.') };
    return { input, tie: { organisation: funder } };
  },
  payInstalment: async (test) => {
    const { instalments, funder } = await makeAward(test, {}, 'beginAward');
    await lookAtClock(test);
    return { input: { id: instalments[0], ...paymentInput('1000000') }, tie: { organisation: funder } };
  },
};

/** A payment in yen. */
export function paymentInput(amount: string, reference = `PAY-${createId()}`): object {
  return { money: { amount, currency: 'JPY' }, paidOn: '2026-06-01', reference };
}
