import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from './definition';
import { PEOPLE, rows } from './testing/sample-rows';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
});
afterAll(() => subgraph.stop());

/** A day in the middle of most histories. */
const DAY = '2023-06-01';

describe.each([
  ['award', rows.awards],
  ['application', rows.applications],
  ['call', rows.calls],
] as const)('The status history of an %s', (single, all) => {
  const [longest] = all.toSorted((one, other) => other.statusHistory.length - one.statusHistory.length);

  it('is told whole, oldest first, with reason and source', async () => {
    const { data } = await subgraph.query(
      `{ ${single}(id: "${longest?.id}") { statusHistory { status period { from to } reason { lang value } provenance { source } } } }`,
    );
    expect(data[single].statusHistory).toEqual(
      longest?.statusHistory.map(({ status, period: { from, to }, reason }) => ({
        status,
        period: { from, to },
        reason: reason.map(({ lang, value }) => ({ lang, value })),
        provenance: { source: 'DEMONSTRATION' },
      })),
    );
  });

  it('tells the status of a day, and the days of none', async () => {
    const list = `${single}s`;
    const { data } = await subgraph.query(
      `{ ${list}(first: 100) { nodes { id before: statusHistory(validAt: "1990-01-01") { status }
         then: statusHistory(validAt: "${DAY}") { status } } } }`,
    );
    const expected = new Map(
      all.map(({ id, statusHistory }) => [
        id,
        statusHistory
          .filter(({ period: { from, to } }) => (from ?? '') <= DAY && (to === null || to > DAY))
          .map(({ status }) => ({ status })),
      ]),
    );
    for (const { id, then, before } of data[list].nodes) {
      expect([id, then, before]).toEqual([id, expected.get(id), []]);
    }
    expect([...expected.values()].some((statuses) => statuses.length === 1)).toBe(true);
  });

  it('splits into what holds today and what does not, and refuses to be asked both ways', async () => {
    const { data } = await subgraph.query(
      `{ ${single}(id: "${longest?.id}") { now: statusHistory(isCurrent: true) { id } past: statusHistory(isCurrent: false) { id } } }`,
    );
    const { now, past } = data[single];
    expect(now).toHaveLength(1);
    expect([...past, ...now].map(({ id }: { id: string }) => id).toSorted()).toEqual(
      longest?.statusHistory.map(({ id }) => id).toSorted(),
    );
    const { errors } = await subgraph.query(
      `{ ${single}(id: "${longest?.id}") { statusHistory(isCurrent: true, validAt: "${DAY}") { id } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'isCurrent' });
  });
});
