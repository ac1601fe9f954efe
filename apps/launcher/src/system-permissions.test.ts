import { type RoleName, roles } from '@kakehashi/permissions';
import { ANYBODY, RunningSystem, type SystemAnswer } from './testing/running-system';

const everybody = Object.keys(roles) as RoleName[];

describe('permissions of the whole system', () => {
  let system: RunningSystem;

  beforeAll(async () => {
    system = await RunningSystem.start();
  }, 120_000);

  afterAll(() => system.stop());

  /** A guarded field in a question that finds some, the subgraph that answers it, and the roles that may read it. */
  const guarded: readonly (readonly [field: string, query: string, subgraph: string, roles: readonly RoleName[]])[] = [
    [
      'reviews',
      '{ applications(first: 1, where: { part: { eligibility: { eq: ELIGIBLE } } }) { nodes { parts { reviews { score } } } } }',
      'funding',
      ['funder-officer', 'reviewer', 'analyst', 'data-steward'],
    ],
    [
      'abstract',
      '{ applications(first: 1) { nodes { abstract { value } } } }',
      'funding',
      ['funder-officer', 'reviewer', 'analyst', 'data-steward'],
    ],
    ['contact', '{ people(first: 1) { nodes { contact { value } } } }', 'people', everybody],
  ];

  it.each(guarded)('opens %s to those roles that may read it, at the gateway and behind it', async (...row) => {
    const [field, query, subgraph, open] = row;
    const isOpen = ({ data }: SystemAnswer) => new RegExp(`"${field}":\\[`).test(JSON.stringify(data ?? null));
    const codesOf = ({ errors = [] }: SystemAnswer) => [...new Set(errors.map(({ extensions }) => extensions.code))];
    const nobody = await system.query(query);
    expect([isOpen(nobody), codesOf(nobody)]).toEqual([false, ['UNAUTHENTICATED']]);
    expect(codesOf(await system.askSubgraph(subgraph, query))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    for (const role of everybody) {
      const isFor = open.includes(role);
      // Applicants read what their own applications are about, which the subgraph alone can tell.
      const mayBeOwn = field === 'abstract' && (roles[role].scopes as readonly string[]).includes('write:applications');
      const closed = mayBeOwn ? 'UNAUTHORIZED_FIELD_OR_TYPE' : 'FORBIDDEN';
      const answer = await system.query(query, {}, await system.headersAs(role, ANYBODY));
      expect([role, isOpen(answer), codesOf(answer)]).toEqual([role, isFor, isFor ? [] : [closed]]);
      const scope = roles[role].scopes.join(' ');
      const behind = await system.askSubgraph(subgraph, query, { sub: role, scope });
      const refusal = isFor ? [] : ['UNAUTHORIZED_FIELD_OR_TYPE'];
      expect([role, isOpen(behind), codesOf(behind)]).toEqual([role, isFor, refusal]);
    }
  });

  it('answers what is open beside what is closed, and tells which is not', async () => {
    const { data, errors } = await system.query('{ applications(first: 1) { nodes { title abstract { value } } } }');
    expect(data.applications.nodes).toEqual([{ title: expect.any(String), abstract: null }]);
    expect(errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }) }),
    ]);
    const filtered = await system.query(
      '{ applications(where: { part: { reviewScore: { gte: 90 } } }) { totalCount } }',
    );
    expect(filtered.errors?.[0]?.extensions).toMatchObject({
      code: 'UNAUTHORIZED_FIELD_OR_TYPE',
      argument: 'where.part.reviewScore',
    });
  });
});
