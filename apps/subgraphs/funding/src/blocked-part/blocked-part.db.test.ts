import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { assign, awardInput, evaluate, makeApplication, reviewInput, type Stage } from '../testing/made-applications';
import { done, makeCall, steward, takeCallStep, text } from '../testing/made-calls';
import { applicationPart, writeApplication } from '../testing/made-rows';

const ANALYST: TestCaller = { role: 'analyst' };
const BLOCKED = 'part { id } reason next { action by organisations { id } } explanation(locale: EN)';

// biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
type Answer = any;

let test: SubgraphTest;

beforeAll(async () => {
  test = await SubgraphTest.start(funding, 20);
});
afterAll(() => test.stop());

async function blockedBy(id: string, caller: TestCaller = ANALYST, fields = BLOCKED): Promise<Answer[]> {
  const { data, errors } = await test.as(caller).query(`{ application(id: "${id}") { blockedBy { ${fields} } } }`);
  if (errors) throw new Error(errors[0]?.message);
  return data.application.blockedBy;
}

const reasons = async (id: string, caller?: TestCaller) => (await blockedBy(id, caller)).map(({ reason }) => reason);
const reject = (id: string) => ({ id, outcome: 'REJECT', reason: text('Others are better.') });

describe('Application.blockedBy', () => {
  it.each<[Stage, string, string]>([
    ['SUBMITTED', 'ELIGIBILITY_NOT_CHECKED', 'checkEligibility'],
    ['ELIGIBLE', 'CALL_NOT_EVALUATED', 'null'],
    ['UNDER_REVIEW', 'REVIEWS_MISSING', 'assignReviewer'],
    ['RECOMMENDED', 'NOT_DECIDED', 'decideApplicationPart'],
  ])('tells of each part of one that is %s: %s', async (stage, reason, action) => {
    const { id, parts } = await makeApplication(test, stage);
    const blocked = await blockedBy(id);
    expect(blocked.map(({ part }) => part.id)).toEqual(parts.map((part) => part.id));
    for (const one of blocked) expect([one.reason, `${one.next.action}`]).toEqual([reason, action]);
    const [first] = blocked;
    if (first.next.by === 'FUNDER') expect(first.next.organisations).toEqual([{ id: parts[0]?.funder }]);
  });

  it('tells a funder that has done its share for whom it waits', async () => {
    const { id, parts } = await makeApplication(test, 'SUBMITTED');
    const [jst, most] = parts;
    await done(steward(test), 'checkEligibility', { id: jst?.id, isEligible: true });
    expect(await blockedBy(id)).toMatchObject([
      {
        reason: 'WAITS_FOR_OTHER_PARTS',
        next: { action: 'checkEligibility', by: 'OTHER_FUNDERS', organisations: [{ id: most?.funder }] },
      },
      { reason: 'ELIGIBILITY_NOT_CHECKED', next: { by: 'FUNDER', organisations: [{ id: most?.funder }] } },
    ]);
    await done(steward(test), 'checkEligibility', { id: most?.id, isEligible: false, note: text('No partner.') });
    expect(await reasons(id)).toEqual(['ENDED_BY_ANOTHER_PART', 'INELIGIBLE']);
    expect((await blockedBy(id)).map(({ next }) => next)).toEqual([null, null]);
  });

  it('counts reviews for whoever may read them, and tells others only that it is under review', async () => {
    const { id, parts } = await makeApplication(test, 'UNDER_REVIEW');
    const [jst, most] = parts;
    const fields = `${BLOCKED} reviews { asked submitted overdue } vi: explanation(locale: VI) ja: explanation(locale: JA)`;
    const input = { part: jst?.id, person: createId(), dueOn: '2999-01-01' };
    const { reviewAssignment } = await done(steward(test), 'assignReviewer', input, 'reviewAssignment { id dueOn }');
    expect(reviewAssignment.dueOn).toBe('2999-01-01');
    await done(steward(test), 'submitReview', { id: await assign(test, jst?.id ?? ''), ...reviewInput() });
    await test.database.query(`UPDATE review_assignment SET due_on = '2001-01-01' WHERE id = $1`, [
      reviewAssignment.id,
    ]);
    const [first] = await blockedBy(id, ANALYST, fields);
    expect(first).toMatchObject({
      reason: 'REVIEWS_MISSING',
      reviews: { asked: 2, submitted: 1, overdue: 1 },
      next: { action: 'submitReview', by: 'REVIEWERS', organisations: [] },
    });
    expect(first.explanation).toMatch(
      /^Reviews are missing \(1\/2\) since \d{4}-\d\d-\d\d\. Next: the reviewers hand in/,
    );
    expect(first.vi).toContain('Còn thiếu phản biện (1/2) từ');
    expect(first.ja).toContain('審査結果が不足 (1/2)');

    await done(steward(test), 'submitReview', { id: reviewAssignment.id, ...reviewInput() });
    expect(await reasons(id)).toEqual(['WAITS_FOR_OTHER_PARTS', 'REVIEWS_MISSING']);
    await done(steward(test), 'submitReview', { id: await assign(test, most?.id ?? ''), ...reviewInput() });
    expect(await reasons(id)).toEqual(['NOT_RECOMMENDED', 'NOT_RECOMMENDED']);
    const { data, errors } = await test.query(
      `{ application(id: "${id}") { blockedBy { reason explanation reviews { asked } } } }`,
    );
    expect(data.application.blockedBy.map((one: Answer) => [one.reason, one.reviews])).toEqual([
      ['UNDER_REVIEW', null],
      ['UNDER_REVIEW', null],
    ]);
    expect(data.application.blockedBy[0].explanation).not.toMatch(/\d\/\d/);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(Array(2).fill('UNAUTHORIZED_FIELD_OR_TYPE'));
  });

  it('tells what each decision leaves, and when it was', async () => {
    const { id, parts, call } = await makeApplication(test, 'RECOMMENDED');
    const [jst, most] = parts;
    await done(steward(test), 'decideApplicationPart', awardInput(jst ?? { id: '', funder: '', currency: '' }));
    expect(await blockedBy(id)).toMatchObject([{ part: { id: most?.id }, reason: 'NOT_DECIDED' }]);
    await done(steward(test), 'decideApplicationPart', { ...reject(most?.id ?? ''), outcome: 'RESERVE' });
    expect(await reasons(id)).toEqual(['IN_RESERVE']);
    await test.database.query('UPDATE call_part SET budget_minor_units = 1, budget = 1 WHERE call_id = $1', [call.id]);
    await test.database.query(`UPDATE decision SET decided_on = '2001-02-03' WHERE application_part_id = $1`, [
      most?.id,
    ]);
    expect(await blockedBy(id, {}, 'reason since')).toEqual([{ reason: 'IN_RESERVE', since: '2001-02-03' }]);
    await test.database.query('UPDATE call_part SET budget_minor_units = 0, budget = 0 WHERE call_id = $1', [call.id]);
    expect(await reasons(id)).toEqual(['BUDGET_EXHAUSTED']);
    await done(steward(test), 'reviseDecision', reject(most?.id ?? ''));
    expect(await blockedBy(id)).toMatchObject([
      { reason: 'REJECTED', next: { action: 'reviseDecision', by: 'FUNDER' } },
    ]);
  });

  it('tells of one that was withdrawn, and of one without a call', async () => {
    const { id } = await makeApplication(test, 'SUBMITTED');
    await done(steward(test), 'withdrawApplication', { id });
    expect(await blockedBy(id)).toMatchObject([{ reason: 'WITHDRAWN', next: null }, { reason: 'WITHDRAWN' }]);
    const alone = await writeApplication(test.database, {
      status: 'ELIGIBLE',
      submittedOn: '2001-01-01',
      parts: [applicationPart({ eligibility: 'ELIGIBLE', status: 'ELIGIBLE' })],
    });
    expect(await blockedBy(alone.id, {}, 'reason since')).toEqual([
      { reason: 'REVIEW_NOT_BEGUN', since: '2001-01-01' },
    ]);
  });

  it('costs the same number of statements for 1 application and for 20', async () => {
    const ask = (first: number) =>
      test
        .as(ANALYST)
        .query(
          `{ applications(first: ${first}, where: { status: { ne: AWARDED }, call: { isNull: false } }) { nodes { blockedBy { reason since explanation reviews { asked } } } } }`,
        );
    const [one, many] = [await ask(1), await ask(20)];
    expect(many.errors).toBeUndefined();
    expect([one.statements, many.statements]).toEqual([8, 8]);
  });

  it('hides a draft from all but its applicants, and a draft from the counts of its call', async () => {
    const call = await makeCall(test, {}, 'openCall');
    const { id, leadOrganisation } = await makeApplication(test, 'DRAFT', { call });
    const own: TestCaller = { organisation: leadOrganisation, scopes: ['write:applications'] };
    expect(await blockedBy(id, own)).toMatchObject([
      { reason: 'NOT_SUBMITTED', next: { by: 'APPLICANT', organisations: [{ id: leadOrganisation }] } },
      { reason: 'NOT_SUBMITTED' },
    ]);
    const count = async (caller: TestCaller) => {
      const ask = `{ application(id: "${id}") { id } call(id: "${call.id}") { progress { total { applications blocked { count } } } } }`;
      const { data } = await test.as(caller).query(ask);
      return [data.application?.id, data.call.progress.total];
    };
    expect(await count(ANALYST)).toEqual([undefined, { applications: 0, blocked: [] }]);
    expect(await count(own)).toEqual([id, { applications: 1, blocked: [{ count: 2 }] }]);
  });
});

describe('Call.progress', () => {
  it('tells the next step of a call from its draft to its contracts, and its days', async () => {
    const call = await makeCall(test, { call: { opensOn: '2999-12-01', decisionDueOn: '2999-12-31' } });
    const progress = async (id: string) => {
      const ask = `{ call(id: "${id}") { progress { uncontracted daysUntilOpening daysUntilClosing daysUntilDecision next { action by } } } }`;
      const { data } = await steward(test).query(ask);
      return data.call.progress;
    };
    const draft = await progress(call.id);
    expect(draft.next).toEqual({ action: 'openCall', by: 'ANY_FUNDER' });
    expect(draft.daysUntilClosing - draft.daysUntilOpening).toBe(30);
    expect(draft.daysUntilDecision).toBe(draft.daysUntilClosing);
    await takeCallStep(test, call.id, 'openCall');
    expect((await progress(call.id)).next).toEqual({ action: null, by: 'TIME' });
    await evaluate(test, call.id);
    expect(await progress(call.id)).toMatchObject({ daysUntilClosing: null, next: { action: 'concludeCall' } });

    const made = await makeApplication(test, 'RECOMMENDED');
    expect((await progress(made.call.id)).next).toEqual({ action: 'decideApplicationPart', by: 'FUNDER' });
    for (const part of made.parts) await done(steward(test), 'decideApplicationPart', awardInput(part));
    await takeCallStep(test, made.call.id, 'concludeCall');
    expect(await progress(made.call.id)).toMatchObject({
      uncontracted: 1,
      daysUntilDecision: null,
      next: { action: 'contractAward', by: 'ANY_FUNDER' },
    });
  });

  it('refuses a decision that is due before the call closes, and a review before today', async () => {
    const { userErrors } = await steward(test).act('updateCall', {
      id: (await makeCall(test)).id,
      decisionDueOn: '2999-12-30',
    });
    expect(userErrors).toMatchObject([{ field: 'decisionDueOn', code: 'OUT_OF_RANGE' }]);
    const { parts } = await makeApplication(test, 'UNDER_REVIEW');
    const input = { part: parts[0]?.id, person: createId(), dueOn: '2001-01-01' };
    expect((await steward(test).act('assignReviewer', input)).userErrors).toMatchObject([
      { field: 'dueOn', code: 'OUT_OF_RANGE' },
    ]);
  });
});
