import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { people } from '../definition';
import { writePerson } from '../testing/made-person';

const MEMBER: TestCaller = { scopes: ['read:members'] };
const STEWARD: TestCaller = { scopes: ['write:any'] };

let subgraph: SubgraphTest;
const ids = new Map<string, string>();

beforeAll(async () => {
  subgraph = await SubgraphTest.start(people);
  for (const visibility of ['PUBLIC', 'MEMBERS', 'PRIVATE'] as const) {
    ids.set(visibility, await writePerson(subgraph.database, `Audience ${visibility}`, { visibility }));
  }
});
afterAll(() => subgraph.stop());

const ask = (caller: TestCaller | undefined, query: string, variables: object = {}) =>
  (caller ? subgraph.as(caller) : subgraph.anonymous).query(query, variables);
const self = (visibility: string): TestCaller => ({ person: ids.get(visibility) ?? '' });

describe('A person', () => {
  it.each<[string, TestCaller | undefined, () => TestCaller, string[]]>([
    ['everybody', undefined, () => ({}), ['PUBLIC']],
    ['a caller without a scope', {}, () => ({}), ['PUBLIC']],
    ['a member', MEMBER, () => ({}), ['PUBLIC', 'MEMBERS']],
    ['a steward', STEWARD, () => ({}), ['PUBLIC', 'MEMBERS', 'PRIVATE']],
    ['themselves', {}, () => self('PRIVATE'), ['PUBLIC', 'PRIVATE']],
    ['themselves among members', MEMBER, () => self('PRIVATE'), ['PUBLIC', 'MEMBERS', 'PRIVATE']],
    ['themselves whom everybody sees', {}, () => self('PUBLIC'), ['PUBLIC']],
  ])('is shown to %s as they chose, by key, in lists, totals, facets and searches', async (_who, base, more, seen) => {
    const caller = base && { ...base, ...more() };
    for (const [visibility, id] of ids) {
      const { data } = await ask(caller, 'query ($id: ID) { person(id: $id) { id } }', { id });
      expect(data.person).toEqual(seen.includes(visibility) ? { id } : null);
    }
    const { data } = await ask(
      caller,
      `{ found: people(search: "audience") { totalCount nodes { visibility } facets(fields: [VISIBILITY]) { buckets { value count } } }
         all: people(first: 100) { totalCount nodes { id } facets(fields: [VISIBILITY, LANGUAGE_LANG]) { bucketCount buckets { value count } } }
         counted: people(first: 100, where: { or: [{ id: { isNull: false } }] }) { totalCount nodes { id } facets(fields: [VISIBILITY, LANGUAGE_LANG]) { bucketCount buckets { value count } } } }`,
    );
    expect(data.found.nodes.map((node: { visibility: string }) => node.visibility).sort()).toEqual([...seen].sort());
    expect(data.found.totalCount).toBe(seen.length);
    expect(data.found.facets[0].buckets).toHaveLength(seen.length);
    expect(data.all).toEqual(data.counted);
  });

  it('is listed in order whoever asks, forwards and backwards, page by page', async () => {
    const caller = { ...MEMBER, ...self('PRIVATE') };
    const rows: { id: string }[] = await subgraph.database.query(
      `SELECT id FROM person WHERE visibility <> 'PRIVATE' OR id = $1 ORDER BY career_stage NULLS LAST, id`,
      [ids.get('PRIVATE')],
    );
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const {
        data,
      }: { data: { people: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } } =
        await ask(
          caller,
          'query ($after: String) { people(first: 7, after: $after, orderBy: { field: CAREER_STAGE }) { nodes { id } pageInfo { endCursor hasNextPage } } }',
          { after },
        );
      found.push(...data.people.nodes.map(({ id }) => id));
      if (!data.people.pageInfo.hasNextPage) break;
      after = data.people.pageInfo.endCursor;
    }
    expect(found).toEqual(rows.map(({ id }) => id));
    const { data } = await ask(caller, '{ people(last: 7, orderBy: { field: CAREER_STAGE }) { nodes { id } } }');
    expect(data.people.nodes).toEqual(rows.slice(-7));
  });

  it('is never in an answer that may be kept', async () => {
    for (const caller of [undefined, MEMBER]) {
      const { cacheControl } = await ask(caller, '{ people(first: 1) { totalCount } me { id } }');
      expect(cacheControl).toBe('no-store');
    }
  });
});

describe('me', () => {
  it('is the person who asks, whatever their visibility, and null for anybody else', async () => {
    for (const [visibility, id] of ids) {
      expect((await ask(self(visibility), '{ me { id visibility } }')).data.me).toEqual({ id, visibility });
    }
    for (const caller of [undefined, STEWARD, { person: 'not an id' }]) {
      expect((await ask(caller, '{ me { id } }')).data.me).toBeNull();
    }
  });
});

describe('The actor of a change', () => {
  it('is a user to all but stewards, who are told which one', async () => {
    await subgraph.database.transaction(async (manager) => {
      await manager.query(`SELECT journal_open('user:f3a1', NULL)`);
      await manager.query(`UPDATE person SET country = 'LA' WHERE id = $1`, [ids.get('PUBLIC')]);
    });
    const query = 'query ($id: ID) { person(id: $id) { journal(first: 1) { nodes { actor } } } }';
    const actorFor = async (caller?: TestCaller) =>
      (await ask(caller, query, { id: ids.get('PUBLIC') })).data.person.journal.nodes[0].actor;
    expect([await actorFor(), await actorFor(MEMBER), await actorFor(STEWARD)]).toEqual(['user', 'user', 'user:f3a1']);
    const client = subgraph.as(MEMBER);
    expect(await client.read('/streams/changes')).not.toContain('f3a1');
  });
});
