import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { applicationPart, callPart, MADE_FOR_TEST, writeApplication, writeCall } from '../testing/made-rows';
import { PEOPLE, rows } from '../testing/sample-rows';
import { figuresOf, rangeOf } from './compare-reviews';

const ANALYST: TestCaller = { role: 'analyst' };
const COMPARISON = `reviewComparison {
  parts { part { id } count mean spread rank criteria { criterion count mean spread } recommendations { recommendation count } }
  divergence { method value unknownBecause missing { id } rankDifference rankedAmong criteria { criterion value } } }`;
const CALL_COMPARISON = `reviewComparison {
  correlations { one { id } other { id } method value applications unknownBecause }
  applications(first: 100) { totalCount pageInfo { hasNextPage } nodes { divergence rankDifference application { id ${COMPARISON} } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
type Answer = any;

let test: SubgraphTest;
const parts = [callPart({ currency: 'JPY' }), callPart({ currency: 'VND' })] as const;
let callId: string;

/** Writes an application, each funder of which has reviews with these scores. */
async function reviewed(...scores: readonly (readonly number[])[]): Promise<string> {
  const row = await writeApplication(test.database, {
    callId,
    status: 'UNDER_REVIEW',
    parts: scores.map((given, place) =>
      applicationPart({
        callPartId: parts[place]?.id ?? null,
        status: 'UNDER_REVIEW',
        reviews: given.map((score) => ({
          id: createId(),
          reviewerPersonId: createId(),
          scores: [
            { criterion: 'EXCELLENCE' as const, score },
            { criterion: 'IMPACT' as const, score: 10 },
          ],
          score,
          recommendation: score > 50 ? ('AWARD' as const) : ('REJECT' as const),
          submittedOn: '2001-02-01',
          provenance: MADE_FOR_TEST,
        })),
      }),
    ),
  });
  return row.id;
}

const compare = async (id: string, caller = ANALYST): Promise<Answer> =>
  (await test.as(caller).query(`{ application(id: "${id}") { ${COMPARISON} } }`)).data.application.reviewComparison;
const compareCall = async (id = callId, caller = ANALYST): Promise<Answer> =>
  (await test.as(caller).query(`{ call(id: "${id}") { ${CALL_COMPARISON} } }`)).data.call.reviewComparison;

beforeAll(async () => {
  test = await SubgraphTest.start(funding, PEOPLE);
});
beforeEach(async () => {
  const made = parts.map((part) => ({ ...part, id: createId() }));
  for (const [place, part] of made.entries()) Object.assign(parts[place] ?? {}, part);
  callId = (await writeCall(test.database, { parts, status: 'EVALUATING' })).id;
});
afterAll(() => test.stop());

describe('Application.reviewComparison', () => {
  it('puts what reviewers say side by side, by funder and criterion', async () => {
    const comparison = await compare(await reviewed([90, 80], [40, 51, 44]));
    expect(comparison.parts).toMatchObject([
      {
        count: 2,
        mean: 85,
        spread: 7.0711,
        rank: 1,
        criteria: [
          { criterion: 'EXCELLENCE', count: 2, mean: 85, spread: 7.0711 },
          { criterion: 'IMPACT', mean: 10, spread: 0 },
          { criterion: 'IMPLEMENTATION', count: 0, mean: null, spread: null },
        ],
        recommendations: [{ recommendation: 'AWARD', count: 2 }],
      },
      {
        count: 3,
        mean: 45,
        recommendations: [
          { recommendation: 'AWARD', count: 1 },
          { recommendation: 'REJECT', count: 2 },
        ],
      },
    ]);
    expect(comparison.divergence).toEqual({
      method: 'RANGE_OF_MEANS',
      value: 40,
      unknownBecause: null,
      missing: [],
      rankDifference: 0,
      rankedAmong: 1,
      criteria: [
        { criterion: 'EXCELLENCE', value: 40 },
        { criterion: 'IMPACT', value: 0 },
        { criterion: 'IMPLEMENTATION', value: null },
      ],
    });
  });

  it('tells why funders can not be compared: a review is missing, or only one is asked', async () => {
    const missing = await compare(await reviewed([90], []));
    expect(missing.divergence).toMatchObject({ value: null, unknownBecause: 'REVIEW_MISSING', rankDifference: null });
    expect(missing.divergence.missing).toEqual([missing.parts[1].part]);
    const alone = await compare(await reviewed([90]));
    expect(alone.divergence).toMatchObject({
      value: null,
      unknownBecause: 'ONE_FUNDER',
      missing: [],
      rankedAmong: null,
    });
    expect(await compareCall()).toMatchObject({
      correlations: [{ value: null, applications: 0, unknownBecause: 'TOO_FEW' }],
      applications: { totalCount: 0, nodes: [] },
    });
  });

  it('is open only to who may read applications, and never to a reviewer who is too close', async () => {
    const id = await reviewed([90], [10]);
    const { data, errors } = await test.query(
      `{ application(id: "${id}") { reviewComparison { divergence { value } } } call(id: "${callId}") { reviewComparison { correlations { value } } } }`,
    );
    expect(data).toEqual({ application: { reviewComparison: null }, call: { reviewComparison: null } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(Array(2).fill('UNAUTHORIZED_FIELD_OR_TYPE'));
    const person = createId();
    const reviewer = { person, scopes: ['read:applications', 'write:reviews'] as const };
    expect((await compareCall(callId, reviewer)).applications.totalCount).toBe(1);
    await test.database.query(
      `INSERT INTO applicant (id, provenance, application_id, position, role, person_id) VALUES ($1, '{}', $2, 0, 'LEAD', $3)`,
      [createId(), id, person],
    );
    expect((await compareCall(callId, reviewer)).applications.totalCount).toBe(0);
    expect((await compareCall()).applications.totalCount).toBe(1);
  });
});

describe('Call.reviewComparison', () => {
  it('ranks by each funder, equals sharing their ranks, and orders by how far they judge apart', async () => {
    const [best, worst, middle] = [await reviewed([90], [80]), await reviewed([20], [70]), await reviewed([60], [70])];
    const { correlations, applications } = await compareCall();
    expect(applications.nodes.map(({ application, divergence }: Answer) => [application.id, divergence])).toEqual([
      [worst, 50],
      ...[best, middle].sort().map((id) => [id, 10]),
    ]);
    expect((await compare(worst)).parts.map(({ rank }: Answer) => rank)).toEqual([3, 2.5]);
    // Ranks 1, 3, 2 and 1, 2.5, 2.5.
    expect(correlations).toEqual([
      {
        one: { id: parts[0].id },
        other: { id: parts[1].id },
        method: 'SPEARMAN',
        value: 0.866,
        applications: 3,
        unknownBecause: null,
      },
    ]);
  });

  it('goes through them page by page, each once, and refuses a cursor of another call', async () => {
    const ids = await Promise.all([10, 20, 30, 30, 30].map((score) => reviewed([score], [50])));
    const page = async (id: string, after: string | null) =>
      test.as(ANALYST).query(
        `query ($after: String) { call(id: "${id}") { reviewComparison { applications(first: 2, after: $after) {
          pageInfo { hasNextPage endCursor } nodes { application { id } } } } } }`,
        { after },
      );
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await page(callId, after);
      const { nodes, pageInfo } = data.call.reviewComparison.applications;
      seen.push(...nodes.map(({ application }: Answer) => application.id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen).toHaveLength(5);
    expect([...seen].sort()).toEqual([...ids].sort());
    expect(seen.slice(0, 2)).toEqual(ids.slice(0, 2));
    const first = (await page(callId, null)).data.call.reviewComparison.applications.pageInfo.endCursor;
    const other = await writeCall(test.database, { parts: [], status: 'EVALUATING' });
    expect((await page(other.id, first)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('tells that a funder who ranks all alike can not be correlated', async () => {
    for (const score of [10, 20]) await reviewed([score], [50]);
    expect((await compareCall()).correlations).toMatchObject([
      { value: null, applications: 2, unknownBecause: 'ALL_EQUAL' },
    ]);
  });

  it('agrees with the reviews of the sample, whichever way they are asked for', async () => {
    const { data } = await test.as(ANALYST).query(`{ calls(first: 100) { nodes { id ${CALL_COMPARISON} } } }`);
    let compared = 0;
    for (const { id, reviewComparison } of data.calls.nodes) {
      const expected = rows.applications.filter(
        (row) => row.callId === id && row.parts.length > 1 && row.parts.every(({ reviews }) => reviews.length > 0),
      );
      if (!rows.calls.some((call) => call.id === id)) continue;
      expect(reviewComparison.applications.totalCount).toBe(expected.length);
      for (const { application, divergence, rankDifference } of reviewComparison.applications.nodes) {
        const row = expected.find((one) => one.id === application.id);
        const means = row?.parts.map(({ reviews }) => figuresOf(reviews.map(({ score }) => score)).mean) ?? [];
        const exact =
          row?.parts.map(({ reviews }) => reviews.reduce((sum, { score }) => sum + score, 0) / reviews.length) ?? [];
        expect(application.reviewComparison.parts.map(({ mean }: Answer) => mean)).toEqual(means);
        expect(divergence).toBeCloseTo(Math.max(...exact) - Math.min(...exact), 3);
        expect(application.reviewComparison.divergence.value).toBe(divergence);
        expect(application.reviewComparison.divergence.rankDifference).toBe(rankDifference);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(5);
  });

  it('costs the same number of statements for one call and for many', async () => {
    const ask = (first: number) =>
      test.as(ANALYST).query(`{ calls(first: ${first}) { nodes { id ${CALL_COMPARISON} } } }`);
    const [one, many] = [await ask(1), await ask(100)];
    expect(many.errors).toBeUndefined();
    expect(many.statements).toBeLessThanOrEqual(9);
    expect(one.statements).toBeLessThanOrEqual(many.statements);
  });
});

describe('rangeOf', () => {
  it('is the highest less the lowest, and null where something is unknown or alone', () => {
    expect([rangeOf([3, 1, 2]), rangeOf([1, null]), rangeOf([1]), rangeOf([])]).toEqual([2, null, null, null]);
  });
});
