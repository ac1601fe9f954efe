import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { lookAtClock, paymentInput } from '../testing/award-attempts';
import { awardSteward, contract, makeAward, writeAwarded, yen } from '../testing/made-awards';
import { done, text } from '../testing/made-calls';

const INSTALMENT = 'instalment { id version status paid { amount } payments { reference paidOn money { amount } } }';
const MILESTONE = 'milestone { status achievedOn evidence { value } }';

let test: SubgraphTest;

beforeAll(async () => {
  test = await SubgraphTest.start(funding, 20);
  // What the sample has waiting is none of these tests.
  await lookAtClock(test);
});
afterAll(() => test.stop());

const officer = (organisation = ''): TestCaller => ({ subject: 'mai', scopes: ['write:awards'], organisation });
const act = (name: string, input: object, organisation?: string, selection = INSTALMENT) =>
  test.as(officer(organisation)).act(name, input, selection);
const faults = async (name: string, input: object, organisation?: string) =>
  (await act(name, input, organisation, '')).userErrors.map(
    ({ field, code }: { field: string; code: string }) => `${field} ${code}`,
  );
const statusOf = async (id: string | undefined) =>
  (await test.query('query ($id: ID!) { instalment(id: $id) { status } }', { id })).data.instalment.status;
const record = (id: string, funder: string, more: object = {}) => {
  const input = { id, outcome: 'ACHIEVED', achievedOn: '2026-06-01', evidence: text('It ran for a week.'), ...more };
  return act('recordMilestone', input, funder, MILESTONE);
};

/** An award whose first instalment, of 1,000,000 yen, is due. */
async function dueAward() {
  const made = await makeAward(test, {}, 'beginAward');
  await lookAtClock(test);
  return { ...made, first: made.instalments[0] ?? '' };
}

describe('The clock', () => {
  it('makes instalments due once their day has come, their milestone is reached and the award is active', async () => {
    const { id, funder, milestone, instalments } = await makeAward(test);
    const [first, second] = instalments;
    await lookAtClock(test);
    expect([await statusOf(first), await statusOf(second)]).toEqual(['PLANNED', 'PLANNED']);
    await act('beginAward', { id }, funder, '');
    await lookAtClock(test, new Date('2026-04-30T23:59:59Z'));
    expect(await statusOf(first)).toBe('PLANNED');
    await lookAtClock(test, new Date('2026-05-01T00:00:00Z'));
    expect([await statusOf(first), await statusOf(second)]).toEqual(['DUE', 'PLANNED']);
    await act('suspendAward', { id, reason: text('Floods.') }, funder, '');
    expect((await record(milestone, funder)).milestone).toEqual({
      status: 'ACHIEVED',
      achievedOn: '2026-06-01',
      evidence: [{ value: 'It ran for a week.' }],
    });
    expect(await lookAtClock(test)).toBe(0);
    await act('resumeAward', { id }, funder, '');
    expect([await lookAtClock(test), await lookAtClock(test)]).toEqual([1, 0]);
    const told = await test.database.query(
      `SELECT payload -> 'amountMinorUnits' AS amount, jsonb_array_length(payload -> 'recipientOrganisationIds') AS recipients
       FROM outbox_event WHERE type = 'instalment.due' AND subject_id = $1`,
      [second],
    );
    expect(told).toEqual([{ amount: '2000000', recipients: expect.any(Number) }]);
    expect(told[0].recipients).toBeGreaterThan(0);
  });

  it('means days in the time zone of the call', async () => {
    const { id: application, funders } = await writeAwarded(test);
    const dongs = { money: { amount: '900000000', currency: 'VND' }, dueOn: '2999-01-01' };
    const plans = [[yen('3000000')], [dongs]].map((instalments, index) => ({ funder: funders[index], instalments }));
    const input = { application, awardNumber: `TEST-${createId()}`, ...contract, plans };
    const steward = awardSteward(test);
    const { award } = await done(steward, 'contractAward', input, 'award { id commitments { instalments { id } } }');
    await done(steward, 'beginAward', { id: award.id });
    const [{ id }] = award.commitments[0].instalments;
    await lookAtClock(test, new Date('2026-04-30T14:59:59Z'));
    expect(await statusOf(id)).toBe('PLANNED');
    await lookAtClock(test, new Date('2026-04-30T15:00:00Z'));
    expect(await statusOf(id)).toBe('DUE');
  });
});

describe('recordMilestone', () => {
  it('says what became of a milestone, once', async () => {
    const { milestone, funder, commitment } = await makeAward(test);
    expect((await record(milestone, funder, { achievedOn: null })).userErrors[0]).toMatchObject({
      field: 'achievedOn',
      code: 'REQUIRED',
    });
    expect((await record(milestone, funder, { achievedOn: '2999-01-01' })).userErrors[0].code).toBe('OUT_OF_RANGE');
    expect((await record(milestone, funder, { outcome: 'MISSED' })).userErrors[0].code).toBe('RULE_BROKEN');
    const missed = await record(milestone, funder, { outcome: 'MISSED', achievedOn: null });
    expect(missed.milestone).toMatchObject({ status: 'MISSED', achievedOn: null });
    expect((await record(milestone, funder)).userErrors[0]).toMatchObject({
      code: 'ILLEGAL_STEP',
      currentState: 'MISSED',
      allowedSteps: [],
    });
    const plan = { id: commitment, instalments: [yen('3000000', { milestone: 1 })] };
    expect(await faults('planInstalments', plan, funder)).toEqual(['instalments[0].milestone NOT_FOUND']);
  });
});

describe('payInstalment', () => {
  it('pays in parts until the sum is reached, and never more', async () => {
    const { first, funder } = await dueAward();
    const pay = (amount: string, reference?: string) =>
      act('payInstalment', { id: first, ...paymentInput(amount, reference) }, funder);
    expect((await pay('400000', 'A')).instalment).toMatchObject({ status: 'DUE', paid: { amount: '400000' } });
    expect((await pay('600001')).userErrors).toEqual([
      expect.objectContaining({ field: 'money.amount', code: 'OUT_OF_RANGE' }),
    ]);
    expect((await pay('1', 'A')).userErrors).toEqual([
      expect.objectContaining({ field: 'reference', code: 'DUPLICATE' }),
    ]);
    expect((await pay('600000', 'B')).instalment).toMatchObject({
      status: 'PAID',
      paid: { amount: '1000000' },
      payments: [{ reference: 'A' }, { reference: 'B' }],
    });
    expect((await pay('1')).userErrors).toEqual([
      expect.objectContaining({ code: 'ILLEGAL_STEP', currentState: 'PAID', allowedSteps: [] }),
    ]);
    const [told] = await test.database.query(
      `SELECT payload FROM outbox_event WHERE type = 'instalment.paid' AND subject_id = $1`,
      [first],
    );
    expect(told.payload).toMatchObject({ amountMinorUnits: '1000000', currency: 'JPY', paidOn: '2026-06-01' });
  });

  it('refuses what is not due, in another currency, in the future, or by another funder', async () => {
    const { id, first, instalments, funder } = await dueAward();
    const input = { id: first, ...paymentInput('1') };
    expect(await faults('payInstalment', { ...input, id: instalments[1] }, funder)).toEqual(['null ILLEGAL_STEP']);
    const money = { amount: '1', currency: 'VND' };
    expect(await faults('payInstalment', { ...input, money, paidOn: '2999-01-01' }, funder)).toEqual([
      'paidOn OUT_OF_RANGE',
      'money.currency RULE_BROKEN',
    ]);
    expect(await faults('payInstalment', input, createId())).toEqual(['null NOT_ALLOWED']);
    await act('suspendAward', { id, reason: text('Floods.') }, funder, '');
    expect(await faults('payInstalment', input, funder)).toEqual(['null ILLEGAL_STEP']);
  });

  it('has one effect for one key, however often it is sent at once', async () => {
    const { first, funder } = await dueAward();
    const input = { id: first, idempotencyKey: createId(), ...paymentInput('400000', 'A') };
    const answers = await Promise.all(Array.from({ length: 20 }, () => act('payInstalment', input, funder)));
    for (const { userErrors } of answers) expect(userErrors).toEqual([]);
    const payments = await test.database.query('SELECT id FROM payment WHERE instalment_id = $1', [first]);
    expect(payments).toHaveLength(1);
  });

  it('never pays more than is planned when several pay at once', async () => {
    const { first, funder } = await dueAward();
    const tries = Array.from({ length: 10 }, () =>
      faults('payInstalment', { id: first, ...paymentInput('300000') }, funder),
    );
    expect((await Promise.all(tries)).filter((codes) => codes.length === 0)).toHaveLength(3);
  });

  it('is kept within the plan by the database too', async () => {
    const { first, commitment } = await dueAward();
    const insert = (table: string, rest: string) =>
      test.database.query(`INSERT INTO ${table} (id, provenance, amount_minor_units, currency, amount, ${rest}`);
    await expect(
      insert(
        'payment',
        `paid_on, reference, instalment_id) VALUES ('${createId()}', '{}', 1000001, 'JPY', 1000001, '2026-06-01', 'X', '${first}')`,
      ),
    ).rejects.toThrow('must not pass it');
    await expect(
      insert(
        'instalment',
        `due_on, status, number, commitment_id) VALUES ('${createId()}', '{}', 1, 'JPY', 1, '2026-06-01', 'PLANNED', 9, '${commitment}')`,
      ),
    ).rejects.toThrow('must not pass it');
  });
});

describe('planInstalments', () => {
  it('plans anew what is not paid, and keeps the sum', async () => {
    const { commitment, first, funder } = await dueAward();
    await act('payInstalment', { id: first, ...paymentInput('400000') }, funder);
    const selection = 'commitment { instalments { number status money { amount } } }';
    const plan = (...instalments: object[]) =>
      act('planInstalments', { id: commitment, instalments }, funder, selection);
    expect((await plan(yen('3000000'))).userErrors).toEqual([
      expect.objectContaining({
        field: 'instalments',
        code: 'RULE_BROKEN',
        message: 'The instalments must add up to exactly 2000000 JPY, but are 3000000.',
      }),
    ]);
    expect((await plan(yen('500000'), yen('1500000'))).commitment.instalments).toEqual([
      { number: 1, status: 'DUE', money: { amount: '1000000' } },
      { number: 2, status: 'CANCELLED', money: { amount: '2000000' } },
      { number: 3, status: 'PLANNED', money: { amount: '500000' } },
      { number: 4, status: 'PLANNED', money: { amount: '1500000' } },
    ]);
  });

  it('is refused once the award has ended', async () => {
    const { commitment, funder } = await makeAward(test, {}, 'terminateAward');
    expect(await faults('planInstalments', { id: commitment, instalments: [yen('3000000')] }, funder)).toEqual([
      'null ILLEGAL_STEP',
    ]);
  });

  it('lets an award be completed when all of it is paid', async () => {
    const { id, commitment, first, funder } = await dueAward();
    await act('planInstalments', { id: commitment, instalments: [yen('3000000')] }, funder, '');
    await lookAtClock(test);
    expect(await statusOf(first)).toBe('CANCELLED');
    const { data } = await test.query(
      'query ($id: ID!) { award(id: $id) { commitments { instalments { id status } } } }',
      {
        id,
      },
    );
    const due = data.award.commitments[0].instalments.find(({ status }: { status: string }) => status === 'DUE');
    await act('payInstalment', { id: due.id, ...paymentInput('3000000') }, funder);
    expect((await act('completeAward', { id }, funder, 'award { status }')).award).toEqual({ status: 'COMPLETED' });
  });
});
