import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { awardSteward, contract, directAwardInput, makeAward, writeAwarded, yen } from '../testing/made-awards';
import { done, text } from '../testing/made-calls';
import { callPart, writeCall } from '../testing/made-rows';

const AWARD = `award { id version status awardNumber decidedOn titles { value } application { id } project { id }
  recipients { role organisation { id } } people { role person { id } } milestones { id number status }
  commitments { funder { id } money { amount currency } instalments { number status money { amount } milestone { number } } }
  statusHistory { status reason { value } } }`;

let test: SubgraphTest;

beforeAll(async () => {
  test = await SubgraphTest.start(funding, 20);
});
afterAll(() => test.stop());

const officer = (organisation = ''): TestCaller => ({ subject: 'mai', scopes: ['write:awards'], organisation });
const act = (name: string, input: object, organisation?: string, selection = AWARD) =>
  test.as(officer(organisation)).act(name, input, selection);
const faults = async (name: string, input: object, organisation?: string) =>
  (await act(name, input, organisation, '')).userErrors.map(
    ({ field, code }: { field: string; code: string }) => `${field} ${code}`,
  );
const input = (application: string, more: object = {}) => ({
  application,
  awardNumber: `TEST-${createId()}`,
  ...contract,
  plans: [],
  ...more,
});

describe('contractAward', () => {
  it('makes an award of what every funder decided, with a plan of the funder that signs', async () => {
    const { id, funders, applicants, projectId } = await writeAwarded(test);
    const [jst = '', most = ''] = funders;
    const plans = [{ funder: jst, instalments: [yen('1000000'), yen('2000000', { milestone: 1 })] }];
    const { award, userErrors } = await act('contractAward', input(id, { plans }), jst);
    expect(userErrors).toEqual([]);
    expect(award).toMatchObject({
      status: 'CONTRACTED',
      decidedOn: '2026-03-01',
      application: { id },
      project: { id: projectId },
      titles: [{ value: 'An application of a test' }],
      recipients: [
        { role: 'LEAD', organisation: { id: applicants[1]?.organisationId } },
        { role: 'PARTNER', organisation: { id: applicants[2]?.organisationId } },
      ],
      people: [{ role: 'PRINCIPAL_INVESTIGATOR', person: { id: applicants[0]?.personId } }],
      milestones: [{ number: 1, status: 'PLANNED' }],
      commitments: [
        {
          funder: { id: jst },
          money: { amount: '3000000', currency: 'JPY' },
          instalments: [
            { number: 1, status: 'PLANNED', money: { amount: '1000000' }, milestone: null },
            { number: 2, status: 'PLANNED', money: { amount: '2000000' }, milestone: { number: 1 } },
          ],
        },
        { funder: { id: most }, money: { amount: '900000000', currency: 'VND' }, instalments: [] },
      ],
      statusHistory: [{ status: 'CONTRACTED' }],
    });
    const told = await test.database.query(
      `SELECT payload FROM outbox_event WHERE type = 'award.contracted' AND subject_id = $1`,
      [award.id],
    );
    expect(told).toEqual([
      {
        payload: {
          awardId: award.id,
          projectId,
          funderOrganisationIds: [jst, most],
          recipientOrganisationIds: [applicants[1]?.organisationId, applicants[2]?.organisationId],
        },
      },
    ]);
    expect(await faults('contractAward', input(id), most)).toEqual(['application DUPLICATE']);
    expect(await faults('beginAward', { id: award.id }, jst)).toEqual(['null RULE_BROKEN']);
  });

  it('refuses what is not awarded, a number twice, and a plan that is not exactly what was decided', async () => {
    const pending = await writeAwarded(test, { status: 'RECOMMENDED' });
    expect(await faults('contractAward', input(pending.id), pending.funders[0])).toEqual(['application RULE_BROKEN']);
    const { id, funders } = await writeAwarded(test);
    const [jst = '', most = ''] = funders;
    const plans = (...instalments: object[]) => input(id, { plans: [{ funder: jst, instalments }] });
    const wrong = async (...instalments: object[]) => faults('contractAward', plans(...instalments), jst);
    expect(await wrong(yen('2999999'))).toEqual(['plans[0].instalments RULE_BROKEN']);
    expect(await wrong(yen('3000001'))).toEqual(['plans[0].instalments RULE_BROKEN']);
    expect(await wrong()).toEqual(['plans[0].instalments RULE_BROKEN']);
    expect(await wrong(yen('3000000', { milestone: 2 }))).toEqual(['plans[0].instalments[0].milestone NOT_FOUND']);
    expect(await wrong({ ...yen('1'), money: { amount: '3000000', currency: 'VND' } })).toEqual([
      'plans[0].instalments[0].money.currency RULE_BROKEN',
    ]);
    expect(await faults('contractAward', plans(yen('3000000')), most)).toEqual(['plans[0].funder NOT_ALLOWED']);
    const { award } = await act('contractDirectAward', directAwardInput(jst), jst);
    expect(await faults('contractAward', input(id, { awardNumber: award.awardNumber }), jst)).toEqual([
      'awardNumber DUPLICATE',
    ]);
    expect(await faults('contractAward', input(id, { period: { from: '2026-04-01' } }), jst)).toEqual([
      'period.to REQUIRED',
    ]);
    expect(await faults('contractAward', input(createId()), jst)).toEqual(['null NOT_ALLOWED']);
  });
});

describe('contractDirectAward', () => {
  it('never lets a funder promise more than its budget for the call, however many sign at once', async () => {
    const funder = createId();
    const budget = { amountMinor: '10000000', currency: 'JPY' };
    const parts = [callPart({ currency: 'JPY', budget, funderOrganisationId: funder })];
    const { id: call } = await writeCall(test.database, { parts });
    const tries = Array.from({ length: 50 }, () =>
      faults('contractDirectAward', directAwardInput(funder, { call }), funder),
    );
    const outcomes = (await Promise.all(tries)).map(String).sort();
    expect(outcomes).toEqual([...Array(3).fill(''), ...Array(47).fill('money OUT_OF_RANGE')]);
    const [{ sum }] = await test.database.query(
      'SELECT sum(amount_minor_units) FROM award_commitment WHERE funder_organisation_id = $1',
      [funder],
    );
    expect(sum).toBe('9000000');
    expect(await faults('contractDirectAward', directAwardInput(createId(), { call }), funder)).toEqual([
      'null NOT_ALLOWED',
    ]);
  }, 120_000);

  it('tells all that is wrong at once', async () => {
    const funder = createId();
    const twice = { organisation: createId(), role: 'PARTNER' };
    const wrong = { call: createId(), decidedOn: '2999-01-01', recipients: [twice, twice] };
    expect(await faults('contractDirectAward', directAwardInput(funder, wrong), funder)).toEqual([
      'call NOT_FOUND',
      'decidedOn OUT_OF_RANGE',
      'recipients REQUIRED',
      'recipients[1] DUPLICATE',
    ]);
  });
});

describe('Award steps', () => {
  it('suspend, resume and end an award, with why', async () => {
    const { id, funder } = await makeAward(test, {}, 'beginAward');
    expect(await faults('completeAward', { id }, funder)).toEqual(['null RULE_BROKEN']);
    const reason = text('The laboratory was flooded.');
    expect((await act('suspendAward', { id, reason }, funder)).award.status).toBe('SUSPENDED');
    expect(await faults('completeAward', { id }, funder)).toEqual(['null ILLEGAL_STEP']);
    expect((await act('resumeAward', { id }, funder)).award.status).toBe('ACTIVE');
    const { award } = await act('terminateAward', { id, reason }, funder);
    expect(award).toMatchObject({
      status: 'TERMINATED',
      milestones: [{ status: 'CANCELLED' }],
      commitments: [{ instalments: [{ status: 'CANCELLED' }, { status: 'CANCELLED' }] }],
    });
    expect(award.statusHistory.filter(({ status }: { status: string }) => status === 'TERMINATED')).toEqual([
      { status: 'TERMINATED', reason: [{ value: 'The laboratory was flooded.' }] },
    ]);
    await expect(done(awardSteward(test), 'resumeAward', { id })).rejects.toThrow('ILLEGAL_STEP');
  });

  it('are in the journal in the name of who took them, with all that changed with them', async () => {
    const { id, funder, instalments } = await makeAward(test);
    await act('terminateAward', { id, reason: text('Given back.') }, funder);
    const entries = await test.database.query(
      `SELECT DISTINCT actor FROM journal WHERE entity_id = ANY($1::uuid[]) AND actor <> 'user:steward'`,
      [[id, ...instalments]],
    );
    expect(entries).toEqual([{ actor: 'user:mai' }]);
    const [{ count }] = await test.database.query(
      `SELECT count(DISTINCT entity_id)::int FROM journal WHERE entity_id = ANY($1::uuid[]) AND actor = 'user:mai'`,
      [[id, ...instalments]],
    );
    expect(count).toBe(3);
  });
});
