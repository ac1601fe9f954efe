import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { lookAtClock } from '../testing/award-attempts';
import { awardInput, makeApplication } from '../testing/made-applications';
import { contract, yen } from '../testing/made-awards';
import { done, steward, text } from '../testing/made-calls';

const AWARD = 'award { id status commitments { id money { amount } instalments { id status } } milestones { id } }';

let test: SubgraphTest;

beforeAll(async () => {
  test = await SubgraphTest.start(funding, 20);
});
afterAll(() => test.stop());

/** An application that both funders have awarded, step by step, and how their officers act. */
async function awarded() {
  const application = await makeApplication(test, 'RECOMMENDED');
  for (const part of application.parts) await done(steward(test), 'decideApplicationPart', awardInput(part));
  const [jst, most] = application.parts.map(({ funder }) =>
    test.as({ subject: funder, scopes: ['write:awards'], organisation: funder }),
  );
  if (!jst || !most) throw new Error('The call has two funders.');
  const funder = application.parts[0]?.funder;
  const input = { application: application.id, awardNumber: `TEST-${createId()}`, ...contract };
  return { jst, most, input: { ...input, plans: [{ funder, instalments: [yen('1000000', { milestone: 1 })] }] } };
}

describe('A joint award', () => {
  it('goes from the decisions of two funders to its last payment', async () => {
    const { jst, most, input } = await awarded();
    const { award } = await done(jst, 'contractAward', input, AWARD);
    const [inYen, inDongs] = award.commitments;
    const dongs = (amount: string) => ({ amount, currency: 'VND' });
    const plan = [
      { money: dongs('50000000'), dueOn: '2026-04-15' },
      { money: dongs('150000000'), dueOn: '2026-05-15' },
    ];
    expect((await jst.act('planInstalments', { id: inDongs.id, instalments: plan })).userErrors).toEqual([
      expect.objectContaining({ code: 'NOT_ALLOWED' }),
    ]);
    const { commitment } = await done(
      most,
      'planInstalments',
      { id: inDongs.id, instalments: plan },
      'commitment { instalments { id } }',
    );
    await done(most, 'beginAward', { id: award.id });
    await lookAtClock(test);
    const pay = (client: typeof jst, id: string, money: object) =>
      done(
        client,
        'payInstalment',
        { id, money, paidOn: '2026-06-01', reference: createId() },
        'instalment { status }',
      );
    for (const [index, { money }] of plan.entries()) {
      expect((await pay(most, commitment.instalments[index].id, money)).instalment.status).toBe('PAID');
    }
    await expect(pay(jst, inYen.instalments[0].id, { amount: '1', currency: 'JPY' })).rejects.toThrow('ILLEGAL_STEP');
    await done(jst, 'recordMilestone', {
      id: award.milestones[0].id,
      outcome: 'ACHIEVED',
      achievedOn: '2026-06-01',
      evidence: text('It ran for a week.'),
    });
    await lookAtClock(test);
    await pay(jst, inYen.instalments[0].id, { amount: '1000000', currency: 'JPY' });
    expect((await done(jst, 'completeAward', { id: award.id }, AWARD)).award.status).toBe('COMPLETED');
  });

  it('is made once, however often it is contracted at once', async () => {
    const { jst, most, input } = await awarded();
    const tries = Array.from({ length: 20 }, (_, index) =>
      (index % 2 === 0 ? jst : most).act('contractAward', { ...input, plans: [], awardNumber: `TEST-${createId()}` }),
    );
    const outcomes = (await Promise.all(tries)).map(({ userErrors }) => userErrors[0]?.code ?? 'done').sort();
    expect(outcomes).toEqual([...Array(19).fill('DUPLICATE'), 'done']);
  });
});
