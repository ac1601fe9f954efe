import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { assign, awardInput, type MadeApplication, makeApplication, reviewInput } from '../testing/made-applications';
import { done, type MadeCall, makeCall, steward, takeCallStep, text } from '../testing/made-calls';

const PART =
  'applicationPart { status decision { outcome granted { amount currency } reason { value } } application { status blockedBy { reason part { id } } } }';

type Part = MadeApplication['parts'][number];

let test: SubgraphTest;

beforeAll(async () => {
  test = await SubgraphTest.start(funding, 20);
});
afterAll(() => test.stop());

const decide = (part: Part | undefined, input: object, name = 'decideApplicationPart') =>
  test
    .as({ scopes: ['write:decisions', 'read:applications'], organisation: part?.funder ?? '' })
    .act(name, { id: part?.id, reason: text('Weighed.'), ...input }, PART);
const award = (part: Part | undefined, name?: string) => decide(part, part ? awardInput(part) : {}, name);
const codes = (payload: { userErrors: { field: string; code: string }[] }) =>
  payload.userErrors.map(({ field, code }) => `${field} ${code}`);
const joint = async () => {
  const { id, parts } = await makeApplication(test, 'RECOMMENDED');
  const [jst, most] = parts;
  return { id, jst, most };
};
/** A call with applications that are all recommended, of one funder unless told. */
const crowd = async (count: number, given: object, funders = 1): Promise<{ call: MadeCall; parts: Part[] }> => {
  const call = await makeCall(test, { funders, call: given }, 'openCall');
  const made = [];
  for (let index = 0; index < count; index++) made.push(await makeApplication(test, 'ELIGIBLE', { call }));
  for (const step of ['closeCall', 'beginEvaluation']) await takeCallStep(test, call.id, step);
  const ids = made.map(({ id }) => id);
  await test.database.query(`UPDATE application SET status = 'RECOMMENDED' WHERE id = ANY($1)`, [ids]);
  await test.database.query(
    `INSERT INTO review (id, application_part_id, position, reviewer_person_id, scores, score, recommendation, submitted_on, provenance)
     SELECT uuidv7(), id, 0, uuidv7(), '[]', 80, 'AWARD', '2026-01-01', provenance FROM application_part WHERE application_id = ANY($1)`,
    [ids],
  );
  return { call, parts: made.flatMap(({ parts }) => parts) };
};

describe('decideApplicationPart', () => {
  it('awards an application once every funder awards its part, and tells until then who blocks it', async () => {
    const { id, jst, most } = await joint();
    expect((await award(jst)).applicationPart).toMatchObject({
      status: 'AWARDED',
      decision: { outcome: 'AWARD', granted: { amount: '1000000', currency: 'JPY' } },
      application: { status: 'RECOMMENDED', blockedBy: [{ part: { id: most?.id } }] },
    });
    expect((await award(most)).applicationPart.application).toEqual({ status: 'AWARDED', blockedBy: [] });
    const events = await test.database.query(
      `SELECT type FROM outbox_event WHERE payload ->> 'applicationId' = $1 ORDER BY position`,
      [id],
    );
    expect(events.map(({ type }: { type: string }) => type)).toEqual([
      'application.submitted',
      'part.decided',
      'part.decided',
      'application.awarded',
    ]);
    expect(codes(await award(jst, 'reviseDecision'))).toEqual(['null ILLEGAL_STEP']);
  });

  it('rejects an application as soon as one funder rejects', async () => {
    const { jst, most } = await joint();
    expect((await decide(most, { outcome: 'REJECT' })).applicationPart).toMatchObject({
      status: 'REJECTED',
      decision: { granted: null },
      application: { status: 'REJECTED' },
    });
    expect(codes(await award(jst))).toEqual(['null ILLEGAL_STEP']);
  });

  it('is for the funder of the part alone, once', async () => {
    const { jst, most } = await joint();
    const foreign = most && { ...most, funder: jst?.funder ?? '' };
    expect(codes(await award(foreign))).toEqual(['null NOT_ALLOWED']);
    await decide(most, { outcome: 'RESERVE' });
    expect(codes(await award(most))).toEqual(['null DUPLICATE']);
  });

  it('tells an amount with an award and with nothing else, in the currency asked for and no more', async () => {
    const { jst } = await joint();
    const money = (amount: string, currency = 'JPY') => ({ outcome: 'AWARD', amount: { amount, currency } });
    expect(codes(await decide(jst, { outcome: 'AWARD' }))).toEqual(['amount REQUIRED']);
    expect(codes(await decide(jst, { ...money('5'), outcome: 'RESERVE' }))).toEqual(['amount RULE_BROKEN']);
    expect(codes(await decide(jst, money('5', 'VND')))).toEqual(['amount.currency RULE_BROKEN']);
    expect(codes(await decide(jst, money('1000001')))).toEqual(['amount.amount OUT_OF_RANGE']);
    expect(codes(await decide(jst, { ...money('5'), reason: [] }))).toEqual(['reason REQUIRED']);
  });

  it('needs a recommendation, except for a rejection, and a call that is evaluated', async () => {
    const { parts } = await makeApplication(test, 'UNDER_REVIEW');
    expect(codes(await award(parts[0]))).toEqual(['null ILLEGAL_STEP']);
    expect((await decide(parts[0], { outcome: 'REJECT' })).applicationPart.application.status).toBe('REJECTED');
    const { parts: early, id } = await makeApplication(test, 'ELIGIBLE');
    await test.database.query(`UPDATE application SET status = 'RECOMMENDED' WHERE id = $1`, [id]);
    expect(codes(await award(early[0]))).toEqual(['null RULE_BROKEN']);
  });

  it('never promises more than the budget, whatever fifty officers do at once', async () => {
    const { call, parts } = await crowd(50, { budget: { amount: '7500000', currency: 'JPY' } });
    const answers = await Promise.all(parts.map((part) => award(part)));
    const refused = answers.filter(({ userErrors }) => userErrors.length > 0);
    expect(refused).toHaveLength(43);
    for (const answer of refused) expect(codes(answer)).toEqual(['amount.amount OUT_OF_RANGE']);
    const [{ granted }] = await test.database.query(
      `SELECT sum(d.amount_minor_units) AS granted FROM decision d JOIN application_part p ON p.id = d.application_part_id
       WHERE p.call_part_id = $1`,
      [call.parts[0]?.id],
    );
    expect(granted).toBe('7000000');
    const lower = await steward(test).act('updateCallPart', {
      id: call.parts[0]?.id,
      budget: { amount: '6999999', currency: 'JPY' },
    });
    expect(codes(lower)).toEqual(['budget.amount OUT_OF_RANGE']);
    expect(lower.userErrors[0].message).toMatch(/, 7000000 JPY, but is 6999999\.$/);
  });
});

describe('reviseDecision', () => {
  it('takes a rejected application up again, and awards it when nothing blocks it any more', async () => {
    const { jst, most } = await joint();
    await award(jst);
    await decide(most, { outcome: 'REJECT' });
    expect((await decide(most, { outcome: 'RESERVE' }, 'reviseDecision')).applicationPart).toMatchObject({
      status: 'RECOMMENDED',
      application: { status: 'RECOMMENDED', blockedBy: [{ part: { id: most?.id } }] },
    });
    expect((await award(most, 'reviseDecision')).applicationPart).toMatchObject({
      decision: { outcome: 'AWARD', granted: { currency: 'VND' } },
      application: { status: 'AWARDED' },
    });
  });

  it('makes no recommended application of one that was rejected before its reviews were in', async () => {
    const { id, parts } = await makeApplication(test, 'UNDER_REVIEW');
    const [jst] = parts;
    await decide(jst, { outcome: 'REJECT' });
    expect(codes(await award(jst, 'reviseDecision'))).toEqual(['null RULE_BROKEN', 'null RULE_BROKEN']);
    expect(codes(await decide(jst, { outcome: 'REJECT' }, 'reviseDecision'))).toEqual([]);

    const reviewed = await makeApplication(test, 'UNDER_REVIEW');
    for (const part of reviewed.parts)
      await done(steward(test), 'submitReview', { id: await assign(test, part.id), ...reviewInput() });
    await decide(reviewed.parts[0], { outcome: 'REJECT' });
    expect(codes(await award(reviewed.parts[0], 'reviseDecision'))).toEqual([]);
    const statuses = (of: string) => test.query(`{ application(id: "${of}") { status parts { status } } }`);
    expect((await statuses(id)).data.application).toEqual({
      status: 'REJECTED',
      parts: [{ status: 'REJECTED' }, { status: 'UNDER_REVIEW' }],
    });
    expect((await statuses(reviewed.id)).data.application).toEqual({
      status: 'RECOMMENDED',
      parts: [{ status: 'AWARDED' }, { status: 'RECOMMENDED' }],
    });
  });

  it('gives back what a rejected application had been promised, and lets nobody promise it twice', async () => {
    const { call, parts } = await crowd(2, { budget: { amount: '1000000', currency: 'JPY' } }, 2);
    const [jst] = call.parts;
    const [one, other] = parts.filter(({ funder }) => funder === jst?.funder);
    const partner = parts.find(({ funder }) => funder !== jst?.funder);
    expect(codes(await award(one))).toEqual([]);
    expect(codes(await award(other))).toEqual(['amount.amount OUT_OF_RANGE']);
    expect(codes(await decide(partner, { outcome: 'REJECT' }))).toEqual([]);
    expect(codes(await award(other))).toEqual([]);
    expect(codes(await decide(partner, { outcome: 'RESERVE' }, 'reviseDecision'))).toEqual(['null OUT_OF_RANGE']);
  });

  it('is refused where nothing is decided', async () => {
    const { jst } = await joint();
    expect(codes(await award(jst, 'reviseDecision'))).toEqual(['null NOT_FOUND']);
  });
});

describe('concludeCall', () => {
  it('waits until every part of every application is decided; what is in reserve can still be awarded', async () => {
    const { id, parts } = await makeApplication(test, 'RECOMMENDED', {
      call: await makeCall(test, { funders: 1 }, 'openCall'),
    });
    const { data } = await test.query(`{ application(id: "${id}") { call { id } } }`);
    const callId = data.application.call.id;
    const { userErrors } = await steward(test).act('concludeCall', { id: callId });
    expect(userErrors).toMatchObject([
      { code: 'RULE_BROKEN', message: `Of the parts of the application ${id}, 1 must still be decided.` },
    ]);
    await decide(parts[0], { outcome: 'RESERVE' });
    await takeCallStep(test, callId, 'concludeCall');
    expect((await award(parts[0], 'reviseDecision')).applicationPart.application.status).toBe('AWARDED');
  });
});
