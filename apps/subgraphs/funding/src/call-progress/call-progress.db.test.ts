import { moneyFromMinorUnits } from '@kakehashi/shared-types';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { writeAwarded } from '../testing/made-awards';
import { callPart, commitment, writeApplication, writeAward, writeCall, writeRates } from '../testing/made-rows';
import { PEOPLE, rows } from '../testing/sample-rows';

const COUNTS =
  'applications awarded statuses { status count } eligibility { pending eligible ineligible } decisions { award reserve reject undecided } blocked { reason count }';
const USE =
  'budget { amount currency } reserved { amount } committed { amount } paid { amount } left { amount } isOverspent';
const NEXT = 'next { action by organisations { id } }';
const PROGRESS = `progress { total { ${COUNTS} } parts { part { id } counts { ${COUNTS} } } uncontracted daysUntilOpening
  daysUntilClosing daysUntilDecision oldestWaiting { since days application { id } } ${NEXT} }
  parts { id currency funder { id } budgetUse { ${USE} } } budgetUse { currencies { ${USE} } }`;
const LISTS = `applications(first: 100) { totalCount facets(fields: [STATUS]) { buckets { value count } } nodes {
    id status submittedOn award { id }
    parts { callPart { id } eligibility requested { amount } decision { outcome granted { amount } } }
    blockedBy { reason since part { callPart { id } } } } }
  awards(first: 100) { nodes { application { id } commitments { funder { id } money { amount currency } instalments { payments { money { amount } } } } } }`;
const GRANTING = ['UNDER_REVIEW', 'RECOMMENDED', 'AWARDED'];

// biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
type Answer = any;

let test: SubgraphTest;
const applicant = rows.applications[0]?.applicants.find(({ organisationId }) => organisationId)?.organisationId ?? '';
const person = rows.applications.at(-1)?.applicants.find(({ personId }) => personId)?.personId ?? '';
const AUDIENCES: readonly (readonly [string, TestCaller])[] = [
  ['anybody', {}],
  ['an applicant', { organisation: applicant, scopes: ['write:applications'] }],
  ['a reviewer', { person, scopes: ['read:applications', 'write:reviews'] }],
  ['an analyst', { role: 'analyst' }],
  ['a steward', { scopes: ['read:applications', 'write:any'] }],
];

beforeAll(async () => {
  test = await SubgraphTest.start(funding, PEOPLE);
});
afterAll(() => test.stop());

const sumOf = (amounts: readonly string[]): bigint =>
  amounts.reduce((sum, amount) => sum + BigInt(amount.replace('.', '')), 0n);
const countOf = <T>(values: readonly T[], value: T) => values.filter((one) => one === value).length;

/** The counts as its lists tell them. */
function countsByLists(applications: readonly Answer[], isOwn: (part: Answer) => boolean): object {
  const asking = applications.filter(({ parts }) => parts.length === 0 || parts.some(isOwn));
  const parts = asking.flatMap((one) => one.parts.filter(isOwn));
  const reasons = asking.flatMap(({ blockedBy }) => blockedBy.filter(({ part }: Answer) => isOwn(part)));
  const outcomes = parts.map(({ decision }) => decision?.outcome);
  const eligibility = parts.map((part) => part.eligibility);
  return {
    applications: asking.length,
    awarded: countOf(
      asking.map(({ status }) => status),
      'AWARDED',
    ),
    statuses: tally(asking.map(({ status }) => status)),
    eligibility: {
      pending: countOf(eligibility, 'PENDING'),
      eligible: countOf(eligibility, 'ELIGIBLE'),
      ineligible: countOf(eligibility, 'INELIGIBLE'),
    },
    decisions: {
      award: countOf(outcomes, 'AWARD'),
      reserve: countOf(outcomes, 'RESERVE'),
      reject: countOf(outcomes, 'REJECT'),
      undecided: countOf(outcomes, undefined),
    },
    blocked: tally(reasons.map(({ reason }) => reason)),
  };
}

const tally = (values: readonly string[]) =>
  Object.fromEntries([...new Set(values)].sort().map((value) => [value, countOf(values, value)]));
const told = (counts: Answer) => ({
  ...counts,
  statuses: Object.fromEntries(counts.statuses.map(({ status, count }: Answer) => [status, count])),
  blocked: Object.fromEntries(counts.blocked.map(({ reason, count }: Answer) => [reason, count])),
});

/** What has become of the budget of a part as its lists tell it. */
function useByLists({ applications, awards }: Answer, { id, currency, funder }: Answer): object {
  const money = (amount: bigint) => ({ amount: moneyFromMinorUnits(amount, currency).amount });
  const contracted = awards.nodes.map(({ application }: Answer) => application?.id);
  const reserved = applications.nodes
    .filter((one: Answer) => GRANTING.includes(one.status) && !contracted.includes(one.id))
    .flatMap(({ parts }: Answer) => parts)
    .filter((part: Answer) => part.callPart?.id === id && part.decision?.outcome === 'AWARD')
    .map(({ decision, requested }: Answer) => (decision.granted ?? requested).amount);
  const commitments = awards.nodes
    .flatMap((award: Answer) => award.commitments)
    .filter((one: Answer) => one.funder?.id === funder.id && one.money.currency === currency);
  const paid = commitments.flatMap((one: Answer) => one.instalments.flatMap(({ payments }: Answer) => payments));
  return {
    reserved: money(sumOf(reserved)),
    committed: money(sumOf(commitments.map((one: Answer) => one.money.amount))),
    paid: money(sumOf(paid.map((one: Answer) => one.money.amount))),
  };
}

describe('Call.progress and CallPart.budgetUse', () => {
  it.each(AUDIENCES)('agree with the lists, for %s', async (_, caller) => {
    const { data, errors } = await test
      .as(caller)
      .query(`{ calls(first: 100) { nodes { id status ${PROGRESS} ${LISTS} } } }`);
    expect(errors).toBeUndefined();
    expect(data.calls.nodes.length).toBeGreaterThan(3);
    for (const call of data.calls.nodes) {
      const { progress, applications } = call;
      expect(applications.totalCount).toBe(applications.nodes.length);
      expect(told(progress.total)).toEqual(countsByLists(applications.nodes, () => true));
      expect(told(progress.total).statuses).toEqual(
        Object.fromEntries(applications.facets[0].buckets.map(({ value, count }: Answer) => [value, count])),
      );
      for (const { part, counts } of progress.parts) {
        expect(told(counts)).toEqual(countsByLists(applications.nodes, ({ callPart: of }) => of?.id === part.id));
      }
      for (const part of call.parts) {
        expect(part.budgetUse).toMatchObject(useByLists(call, part));
        const { budget, reserved, committed, left, isOverspent } = part.budgetUse;
        const rest = sumOf([budget.amount]) - sumOf([reserved.amount]) - sumOf([committed.amount]);
        expect([sumOf([left.amount]), isOverspent]).toEqual([rest, rest < 0n]);
      }
    }
  });

  it('tell as of an instant what was recorded then, before and after', async () => {
    const { id, funders, callId } = await writeAwarded(test);
    const analyst = test.as({ role: 'analyst' });
    const ask = (knownAt: string) => analyst.query(`{ call(id: "${callId}", knownAt: "${knownAt}") { ${PROGRESS} } }`);
    const now = async () => {
      const [{ now: at }] = await test.database.query('SELECT clock_timestamp() AS now');
      await test.database.query('SELECT pg_sleep(0.01)');
      return at.toISOString();
    };
    const [{ before }] = await test.database.query(
      `SELECT created_at - interval '1 second' AS before FROM call WHERE id = $1`,
      [callId],
    );
    const awarded = await now();
    const present = (await analyst.query(`{ call(id: "${callId}") { ${PROGRESS} } }`)).data;
    await test.database.query(`UPDATE application SET status = 'REJECTED' WHERE id = $1`, [id]);
    await test.database.query('DELETE FROM decision WHERE decided_by_organisation_id = $1', [funders[0]]);
    expect((await ask(before.toISOString())).data).toEqual({ call: null });
    expect((await ask(awarded)).data).toEqual(present);
    expect(present.call.parts[0].budgetUse).toMatchObject({ reserved: { amount: '3000000' }, left: { amount: '0' } });
    const { data } = await ask(await now());
    expect(data.call.parts[0].budgetUse).toMatchObject({ reserved: { amount: '0' }, left: { amount: '3000000' } });
    expect(data.call.progress.total).toMatchObject({ awarded: 0, statuses: [{ status: 'REJECTED', count: 1 }] });
    const { errors } = await ask('2999-01-01T00:00:00.000Z');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('are the same out of the journal and out of the tables, for every call of the sample', async () => {
    const steward = test.as({ scopes: ['read:applications', 'write:any'] });
    const [{ now }] = await test.database.query('SELECT clock_timestamp() AS now');
    await test.database.query('SELECT pg_sleep(0.01)');
    for (const { id } of rows.calls.slice(0, 8)) {
      const reviews = 'progress { total { reviews { asked submitted overdue } } }';
      const ask = (knownAt: string) => steward.query(`{ call(id: "${id}"${knownAt}) { ${PROGRESS} ${reviews} } }`);
      const [present, then] = [await ask(''), await ask(`, knownAt: "${now.toISOString()}"`)];
      expect(then.errors).toBeUndefined();
      expect(then.data).toEqual(present.data);
    }
  });

  it('cost the same number of statements for one call and for many', async () => {
    const ask = (first: number) =>
      test.as({ role: 'analyst' }).query(`{ calls(first: ${first}) { nodes { ${PROGRESS} } } }`);
    const [one, many] = [await ask(1), await ask(100)];
    expect(many.data.calls.nodes.length).toBeGreaterThan(1);
    expect(one.statements).toBeLessThanOrEqual(7);
    expect(many.statements).toBeLessThanOrEqual(8);
  });

  it('tell of a call without parts, without a budget, and without applications', async () => {
    const [bare, poor] = [
      await writeCall(test.database, { status: 'EVALUATING' }),
      await writeCall(test.database, { status: 'CLOSED', parts: [callPart({ currency: 'JPY' })] }),
    ];
    const { data } = await test.query(
      `{ bare: call(id: "${bare.id}") { ${PROGRESS} } poor: call(id: "${poor.id}") { ${PROGRESS} } }`,
    );
    expect(data.bare).toMatchObject({
      parts: [],
      budgetUse: { currencies: [] },
      progress: {
        total: { applications: 0, statuses: [], blocked: [] },
        parts: [],
        oldestWaiting: null,
        next: { action: 'concludeCall' },
      },
    });
    expect(data.poor.parts[0].budgetUse).toEqual({
      budget: null,
      reserved: { amount: '0' },
      committed: { amount: '0' },
      paid: { amount: '0' },
      left: null,
      isOverspent: false,
    });
    expect(data.poor.progress.next).toMatchObject({ action: 'beginEvaluation', by: 'ANY_FUNDER' });
  });

  it('show an overspent budget that was imported, and who waits the longest', async () => {
    const part = callPart({ currency: 'JPY', budget: { amountMinor: '10', currency: 'JPY' } });
    const call = await writeCall(test.database, { parts: [part], status: 'EVALUATING' });
    const of = { callId: call.id, fundingSchemeId: call.fundingSchemeId };
    const waiting = await writeApplication(test.database, { ...of, status: 'SUBMITTED', submittedOn: '2001-01-05' });
    await writeApplication(test.database, { ...of, status: 'ELIGIBLE', submittedOn: '2001-01-06' });
    const commitments = [
      commitment('15', 'JPY', part.funderOrganisationId),
      commitment('7', 'USD', part.funderOrganisationId),
    ];
    await writeAward(test.database, { callId: call.id, commitments });
    const { data } = await test.query(`{ call(id: "${call.id}") { ${PROGRESS} } }`);
    expect(data.call.progress.oldestWaiting).toMatchObject({ since: '2001-01-05', application: { id: waiting.id } });
    expect(data.call.parts[0].budgetUse).toMatchObject({
      committed: { amount: '15' },
      left: { amount: '-5' },
      isOverspent: true,
    });
    expect(data.call.budgetUse.currencies).toMatchObject([
      { budget: { amount: '10', currency: 'JPY' }, left: { amount: '-5' } },
    ]);
    const converted = `budgetUse { unbudgeted { amount currency } total(currency: "VND", on: "1990-01-02") {
      left { money { amount currency } amountCount unconvertedCount rates { rateOn } } paid { amountCount } } }`;
    const convert = () => test.query(`{ call(id: "${call.id}") { ${converted} } }`);
    const before = (await convert()).data.call.budgetUse;
    expect(before.unbudgeted).toEqual([{ amount: '0.07', currency: 'USD' }]);
    expect(before.total.left).toEqual({ money: null, amountCount: 1, unconvertedCount: 1, rates: [] });
    await writeRates(test.database, '1990-01-01 1 JPY = 170.5 VND');
    const { total } = (await convert()).data.call.budgetUse;
    // -852.5 dongs, the half to the even neighbour.
    expect(total.left).toMatchObject({ money: { amount: '-852', currency: 'VND' }, unconvertedCount: 0 });
    expect(total.left.rates).toEqual([{ rateOn: '1990-01-01' }]);
  });
});
