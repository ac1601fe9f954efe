import { createId } from '@kakehashi/database';
import { runDue, SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { pino } from 'pino';
import { funding } from '../definition';
import { callInput, makeCall, makeScheme, partInput, takeCallStep, text } from '../testing/made-calls';
import { closeCalls } from './call.clock';

const CALL =
  'call { id version status opensOn closesOn closesAt timeZone decidedOn parts { id currency budget { amount } overheadCapPercent eligibility { countries maximumMonths } funder { id } } statusHistory { status reason { value } } }';
const PART =
  'callPart { id currency budget { amount currency } rules { value } eligibility { countries careerStages } }';
const silent = pino({ level: 'silent' });

let test: SubgraphTest;
const [jst, most] = [createId(), createId()] as [string, string];
const officer = (organisation: string): TestCaller => ({
  subject: organisation,
  scopes: ['write:calls'],
  organisation,
});
let scheme: string;

beforeAll(async () => {
  test = await SubgraphTest.start(funding, 20);
  scheme = await makeScheme(test, [jst, most]);
});
afterAll(() => test.stop());

const act = (name: string, input: object, organisation = jst, selection = CALL) =>
  test.as(officer(organisation)).act(name, input, selection);
const faults = async (name: string, input: object, organisation = jst) =>
  (await act(name, input, organisation, '')).userErrors.map(
    ({ field, code }: { field: string; code: string }) => `${field} ${code}`,
  );
const join = (call: string, more: object = {}) =>
  act('addCallPart', { call, funder: most, ...partInput(1), ...more }, most, PART);

describe('Funding scheme actions', () => {
  it('set up a scheme and correct it, by an officer of a funder that it names', async () => {
    const names = [{ lang: 'ja', value: '国際共同研究' }];
    const selection = 'fundingScheme { id names { value } kind countries funders { id } period { from } }';
    const input = {
      names,
      kind: 'JOINT_RESEARCH',
      funders: [jst],
      countries: ['JP', 'VN'],
      period: { from: '2026-04-01' },
    };
    const { fundingScheme } = await act('createFundingScheme', input, jst, selection);
    expect(fundingScheme).toMatchObject({
      names: [{ value: '国際共同研究' }],
      funders: [{ id: jst }],
      period: { from: '2026-04-01' },
    });
    const { id } = fundingScheme;
    expect(
      (await act('updateFundingScheme', { id, countries: [], funders: [jst, most] }, jst, selection)).fundingScheme,
    ).toMatchObject({ kind: 'JOINT_RESEARCH', countries: [], funders: [{ id: jst }, { id: most }] });
    expect(await faults('updateFundingScheme', { id, funders: [] })).toEqual(['funders REQUIRED']);
    expect(await faults('updateFundingScheme', { id }, createId())).toEqual(['null NOT_ALLOWED']);
    expect(await faults('createFundingScheme', { ...input, countries: ['JP', 'JP'] })).toEqual(['countries DUPLICATE']);
  });
});

describe('Call actions', () => {
  it('take a joint call from a draft to its decision', async () => {
    const { call } = await act(
      'createCall',
      callInput(scheme, jst, { eligibleCountries: ['JP'], maximumMonths: 36, overheadCapPercent: '12.5' }),
    );
    expect(call).toMatchObject({
      status: 'DRAFT',
      timeZone: 'Asia/Tokyo',
      parts: [
        {
          currency: 'JPY',
          overheadCapPercent: '12.5',
          eligibility: { countries: ['JP'], maximumMonths: 36 },
          funder: { id: jst },
        },
      ],
    });
    expect((await join(call.id)).callPart).toMatchObject({
      budget: { amount: '2000000000', currency: 'VND' },
      eligibility: { countries: [] },
    });
    const [{ id: part }] = (await act('updateCall', { id: call.id, closesOn: '2998-12-31' })).call.parts;
    expect(
      (await act('updateCallPart', { id: part, budget: { amount: '5', currency: 'JPY' } }, jst, PART)).callPart.budget
        .amount,
    ).toBe('5');
    for (const step of ['openCall', 'closeCall', 'beginEvaluation', 'concludeCall'])
      await takeCallStep(test, call.id, step);
    const { data } = await test.query(`{ call(id: "${call.id}") { status decidedOn statusHistory { status } } }`);
    expect(data.call.status).toBe('DECIDED');
    expect(data.call.decidedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(data.call.statusHistory.map(({ status }: { status: string }) => status).sort()).toEqual([
      'CLOSED',
      'DECIDED',
      'DRAFT',
      'EVALUATING',
      'OPEN',
    ]);
    const events = await test.database.query(
      'SELECT type, payload FROM outbox_event WHERE subject_id = $1 ORDER BY position',
      [call.id],
    );
    const payload = { callId: call.id, topicIds: [] };
    expect(events).toEqual(['call.opened', 'call.closed', 'call.decided'].map((type) => ({ type, payload })));
  });

  it('show a draft to the funders of its scheme and to nobody else, in lists and in the journal alike', async () => {
    const { call } = await act('createCall', callInput(scheme, jst));
    const ask = `{ call(id: "${call.id}") { id } calls(where: { id: { eq: "${call.id}" } }) { totalCount }
      callPart(id: "${call.parts[0].id}") { id } fundingChanges(first: 1000, types: ["Call"]) { nodes { id } } }`;
    const seen = async (caller: TestCaller) => {
      const { data } = await test.as({ scopes: ['read:members'], ...caller }).query(ask);
      const isTold = data.fundingChanges.nodes.some((node: { id: string }) => node.id === call.id);
      return [data.call?.id === call.id, data.calls.totalCount, data.callPart !== null, isTold];
    };
    expect(await seen({ organisation: jst })).toEqual([true, 1, true, true]);
    expect(await seen({ organisation: most })).toEqual([true, 1, true, true]);
    expect(await seen({ organisation: createId() })).toEqual([false, 0, false, false]);
    expect(await seen({})).toEqual([false, 0, false, false]);
  });

  it('refuse what does not fit together, all at once', async () => {
    const input = callInput(scheme, jst, {
      closesOn: '2999-01-01',
      closesAt: '2999-01-01T15:00:00.000Z',
      budget: { amount: '5', currency: 'VND' },
    });
    expect(await faults('createCall', input)).toEqual(['closesAt RULE_BROKEN', 'budget.currency RULE_BROKEN']);
    expect(
      await faults(
        'createCall',
        callInput(createId(), jst, { opensOn: '2025-02-01', closesOn: '2025-01-31', closesAt: null }),
      ),
    ).toEqual(['scheme NOT_FOUND', 'closesOn OUT_OF_RANGE', 'closesOn OUT_OF_RANGE']);
    expect(await faults('createCall', callInput(scheme, jst, { timeZone: '+09:00' }))).toEqual(['timeZone MALFORMED']);
    const stranger = createId();
    expect(await faults('createCall', callInput(scheme, stranger), stranger)).toEqual(['funder RULE_BROKEN']);
  });

  it('let only funders of the scheme join, each once, and only a draft', async () => {
    const { call } = await act('createCall', callInput(scheme, jst));
    const stranger = createId();
    expect(await faults('addCallPart', { call: call.id, funder: stranger, ...partInput(1) }, stranger)).toEqual([
      'call NOT_FOUND',
    ]);
    expect(await faults('addCallPart', { call: call.id, funder: jst, ...partInput(1) })).toEqual(['funder DUPLICATE']);
    await act('openCall', { id: call.id });
    expect(await faults('addCallPart', { call: call.id, funder: most, ...partInput(1) }, most)).toEqual([
      'call RULE_BROKEN',
    ]);
  });

  it('open a call only when every part is complete', async () => {
    const { call } = await act('createCall', callInput(scheme, jst));
    const { callPart } = await join(call.id, { budget: null, rules: null });
    expect((await act('openCall', { id: call.id })).userErrors).toEqual([
      expect.objectContaining({
        code: 'RULE_BROKEN',
        message: `The funder ${most} must first tell the budget and the rules of its part.`,
      }),
    ]);
    expect(await faults('updateCallPart', { id: callPart.id, ...partInput(1) })).toEqual(['null NOT_ALLOWED']);
    await act('updateCallPart', { id: callPart.id, ...partInput(1) }, most, PART);
    expect((await act('openCall', { id: call.id }, most)).call.status).toBe('OPEN');
  });

  it('keep an open call to what applicants rely on', async () => {
    const { id, parts } = await makeCall(test, {}, 'openCall');
    const [{ funder, id: part } = { funder: '', id: '' }] = parts;
    expect(
      await faults('updateCall', { id, opensOn: '2020-01-02', timeZone: 'UTC', closesOn: '2999-12-30' }, funder),
    ).toEqual(['opensOn RULE_BROKEN', 'timeZone RULE_BROKEN', 'closesOn OUT_OF_RANGE']);
    expect((await act('updateCall', { id, closesOn: '3000-01-01', titles: text('New') }, funder)).call.closesOn).toBe(
      '3000-01-01',
    );
    expect(
      await faults('updateCallPart', { id: part, currency: 'VND', maximumMonths: 3, budget: null }, funder),
    ).toEqual(['currency RULE_BROKEN', 'maximumMonths RULE_BROKEN', 'budget REQUIRED']);
    expect(await faults('closeCall', { id, reason: [] }, funder)).toEqual(['reason REQUIRED']);
    await takeCallStep(test, id, 'closeCall');
    expect(await faults('updateCall', { id, titles: text('Newer') }, funder)).toEqual(['null ILLEGAL_STEP']);
  });

  it('put the last instant of an open call off and never bring it forward', async () => {
    const { id, parts } = await makeCall(test, { call: { closesOn: '2999-12-31' } }, 'openCall');
    const close = (given: object) => act('updateCall', { id, ...given }, parts[0]?.funder);
    const refused = { userErrors: [{ field: 'closesAt', code: 'OUT_OF_RANGE' }] };
    expect(await close({ closesAt: '2999-12-31T14:59:59.000Z' })).toMatchObject(refused);
    expect(await close({ closesOn: '3000-01-01', closesAt: '3000-01-01T03:00:00.000Z' })).toMatchObject({
      call: { closesAt: '3000-01-01T03:00:00.000Z' },
    });
    expect(await close({ closesAt: '2999-12-31T15:00:00.000Z' })).toMatchObject(refused);
    expect(await close({ closesAt: '3000-01-01T10:00:00.000Z' })).toMatchObject({ userErrors: [] });
    expect(await close({ closesAt: null })).toMatchObject({ call: { closesAt: null } });
  });

  it('are refused in a state that does not allow them', async () => {
    const { id, parts } = await makeCall(test, {}, 'openCall');
    const { userErrors } = await act('concludeCall', { id }, parts[0]?.funder);
    expect(userErrors).toEqual([
      expect.objectContaining({ code: 'ILLEGAL_STEP', currentState: 'OPEN', allowedSteps: ['closeCall'] }),
    ]);
  });
});

describe('The clock of calls', () => {
  it('closes those whose last day is over in their own time zone, once', async () => {
    const tokyo = await makeCall(test, { call: { closesOn: '2900-01-31' } }, 'openCall');
    const hawaii = await makeCall(test, { call: { closesOn: '2900-01-31', timeZone: 'Pacific/Honolulu' } }, 'openCall');
    const noon = await makeCall(
      test,
      { call: { closesOn: '2900-01-31', closesAt: '2900-01-31T03:00:00.000Z' } },
      'openCall',
    );
    const statuses = async () => {
      const rows = await test.database.query(
        'SELECT status FROM unnest($1::uuid[]) WITH ORDINALITY AS asked(id, place) JOIN call USING (id) ORDER BY place',
        [[tokyo.id, hawaii.id, noon.id]],
      );
      return rows.map(({ status }: { status: string }) => status);
    };
    const look = (now: string) => runDue(closeCalls, test.database, silent, { now: new Date(now) });
    await look('2900-01-31T03:00:00Z');
    expect(await statuses()).toEqual(['OPEN', 'OPEN', 'OPEN']);
    expect(await look('2900-01-31T14:59:59.999Z')).toBe(1);
    expect(await statuses()).toEqual(['OPEN', 'OPEN', 'CLOSED']);
    expect(await look('2900-01-31T15:00:00Z')).toBe(1);
    expect(await look('2900-02-01T09:59:59Z')).toBe(0);
    expect(await look('2900-02-01T10:00:00Z')).toBe(1);
    expect(await statuses()).toEqual(['CLOSED', 'CLOSED', 'CLOSED']);
    const [entry] = await test.database.query(
      `SELECT actor FROM journal WHERE entity_id = $1 AND operation = 'UPDATE' ORDER BY position DESC LIMIT 1`,
      [tokyo.id],
    );
    expect(entry.actor).toBe('clock:close-calls');
  });
});
