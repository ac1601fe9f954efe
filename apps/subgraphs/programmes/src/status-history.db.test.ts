import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from './definition';
import { PEOPLE, rows } from './testing/sample-rows';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(programmes, PEOPLE);
});
afterAll(() => subgraph.stop());

const visible = rows.challenges.filter(({ status }) => status !== 'DRAFT');

describe.each<[string, string, readonly (typeof visible)[number]['statusHistory'][number][][]]>([
  ['Challenge', 'challenges', visible.map(({ statusHistory }) => [...statusHistory])],
  ['Project', 'projects', rows.projects.map(({ statusHistory }) => [...statusHistory] as never)],
  ['Interest', 'interests', rows.interests.map(({ statusHistory }) => [...statusHistory] as never)],
  ['Commission', 'commissions', rows.commissions.map(({ statusHistory }) => [...statusHistory] as never)],
  ['Placement', 'placements', rows.placements.map(({ statusHistory }) => [...statusHistory] as never)],
])('%s.statusHistory', (_typeName, list, histories) => {
  const day = '2026-03-01';
  const today = new Date().toISOString().slice(0, 10);
  const ask = (first: number) =>
    subgraph.query(`{ ${list}(first: ${first}, where: { createdAt: { isNull: false } }) { nodes {
      status statusHistory { id status period { from to } reason { value } }
      then: statusHistory(validAt: "${day}") { id status } now: statusHistory(isCurrent: true) { status }
      past: statusHistory(isCurrent: false) { id } before: statusHistory(validAt: "1990-01-01") { id }
    } } }`);

  it('tells every status, that of a day, the present one and the past ones', async () => {
    const { data, errors } = await ask(100);
    expect(errors).toBeUndefined();
    expect(data[list].nodes).toHaveLength(histories.length);
    for (const { status, statusHistory, then, now, past, before } of data[list].nodes) {
      const history = histories.find(([first]) => first?.id === statusHistory[0]?.id);
      expect(statusHistory.map(({ id }: { id: string }) => id)).toEqual(history?.map(({ id }) => id));
      expect(statusHistory.map(({ reason }: { reason: { value: string }[] }) => reason.length)).toEqual(
        history?.map(({ reason }) => reason.length),
      );
      const heldOn = (wanted: string) =>
        history?.filter(({ period: { from, to } }) => (from ?? '') <= wanted && (to ?? '9999') > wanted);
      expect(then).toEqual(heldOn(day)?.map((row) => ({ id: row.id, status: row.status })));
      expect(now).toEqual(heldOn(today)?.map((row) => ({ status: row.status })));
      expect(statusHistory.at(-1).status).toBe(status);
      expect(past).toHaveLength(statusHistory.length - now.length);
      expect(before).toHaveLength(history?.[0]?.period.from === null ? 1 : 0);
    }
  });

  it('costs the same number of statements for one and for many, and refuses both arguments together', async () => {
    const [one, many] = [await ask(1), await ask(100)];
    expect([one.statements, many.statements]).toEqual([6, 6]);
    const { errors } = await subgraph.query(
      `{ ${list}(first: 1) { nodes { statusHistory(validAt: "${day}", isCurrent: true) { id } } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'isCurrent' });
  });
});

describe('A list', () => {
  it('is filtered by a status that held on a day', async () => {
    const day = '2026-11-01';
    const { data } = await subgraph.query(
      `{ challenges(first: 100, where: { statusHistory: {
        status: { eq: PUBLISHED }, from: { lte: "${day}" }, to: { gt: "${day}" }
      } }) { nodes { id } totalCount } }`,
    );
    const expected = visible.filter(({ statusHistory }) =>
      statusHistory.some(
        ({ status, period: { from, to } }) => status === 'PUBLISHED' && (from ?? '') <= day && (to ?? '9999') > day,
      ),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(data.challenges.totalCount).toBe(expected.length);
    expect(data.challenges.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      expected.map(({ id }) => id).toSorted(),
    );
  });
});
