import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { PEOPLE, rows } from '../testing/sample-rows';

const reviewed = rows.applications.find(({ parts }) => parts.every(({ reviews }) => reviews.length > 0));
const id = reviewed?.id ?? '';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
});
afterAll(() => subgraph.stop());

const closed = 'UNAUTHORIZED_FIELD_OR_TYPE';

describe.each<[who: string, caller: TestCaller, isOpen: boolean]>([
  ['whoever has no scope', {}, false],
  ['a member', { role: 'member' }, false],
  ['an expert', { role: 'expert', person: 'p' }, false],
  ['an organisation’s officer', { role: 'organisation-officer', organisation: 'o' }, false],
  ['a programme’s officer', { role: 'programme-officer', organisation: 'o' }, false],
  ['a funder’s officer', { role: 'funder-officer', organisation: 'o' }, true],
  ['a reviewer', { role: 'reviewer', person: 'p' }, true],
  ['an analyst', { role: 'analyst' }, true],
  ['a data steward', { role: 'data-steward' }, true],
])('An application asked for by %s', (_, caller, isOpen) => {
  it(`${isOpen ? 'tells' : 'does not tell'} what it is about and what reviewers wrote`, async () => {
    const { data, errors = [] } = await subgraph
      .as(caller)
      .query(`{ application(id: "${id}") { status abstract { value } parts { id reviews { score } } } }`);
    expect(data.application).toEqual({
      status: reviewed?.status,
      abstract: isOpen ? reviewed?.abstract.map(({ value }) => ({ value })) : null,
      parts: reviewed?.parts.map((part) => ({
        id: part.id,
        reviews: isOpen ? part.reviews.map(({ score }) => ({ score })) : null,
      })),
    });
    const told = errors.map(({ path, extensions }) => `${extensions.code} ${path?.at(-1)}`);
    // Fields that are resolved at once fail in any order.
    expect([...new Set(told)].sort()).toEqual(isOpen ? [] : [`${closed} abstract`, `${closed} reviews`]);
  });

  it.each(['reviewScore: { gte: 1 }', 'reviewRecommendation: { eq: REJECT }', 'reviewSubmittedOn: { isNull: false }'])(
    `${isOpen ? 'is' : 'is not'} found by %s`,
    async (comparison) => {
      const { data, errors } = await subgraph
        .as(caller)
        .query(`{ applications(where: { not: { part: { ${comparison} } } }) { totalCount } }`);
      const argument = `where.not.part.${comparison.split(':')[0]}`;
      if (isOpen) expect(errors).toBeUndefined();
      else expect(errors?.[0]?.extensions).toMatchObject({ code: closed, argument });
      expect(data.applications === null).toBe(!isOpen);
    },
  );
});

describe('What is guarded of applications', () => {
  it('is told by no change feed and no journal, to nobody', async () => {
    const { data } = await subgraph
      .as({ role: 'data-steward' })
      .query(
        `{ fundingChanges(first: 1000) { nodes { type after } } application(id: "${id}") { journal { nodes { after } } } }`,
      );
    const types: string[] = data.fundingChanges.nodes.map(({ type }: { type: string }) => type);
    expect(types.length).toBeGreaterThan(100);
    expect(types).not.toContain('Review');
    expect(JSON.stringify(data)).not.toMatch(/abstract/i);
  });
});
