import { createId, fillCopy } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import fc from 'fast-check';
import { affiliationCopy } from '../affiliation/affiliation.copy';
import { programmes } from '../definition';
import { organisationCopy } from '../organisation/organisation.copy';
import { day, makeTies } from '../testing/made-ties';
import { everyShortestPath, heldOn, PARTIES, someTies, weightOf } from '../testing/network-reference';
import { UNKNOWN_ID } from '../testing/sample-rows';

let test: SubgraphTest;

beforeAll(async () => {
  test = await SubgraphTest.start(programmes, 20);
});
afterAll(() => test.stop());

const PATHS = `length hasMore searchedHops isComplete paths { hops {
  from { id person { id } organisation { id } } to { id } linkCount
  links { kind fromRoles toRoles startsOn endsBefore thing { __typename ... on Project { id } } } } }`;

async function pathsOf(from: string, to: string, more = '', caller?: TestCaller) {
  const client = caller ? test.as(caller) : test.anonymous;
  const { data, errors } = await client.query(`{ shortestPaths(from: "${from}", to: "${to}" ${more}) { ${PATHS} } }`);
  if (errors) throw new Error(errors[0]?.message);
  return data.shortestPaths;
}

type Told = { paths: { hops: { from: { id: string }; to: { id: string } }[] }[] };
const partiesOf = ({ paths }: Told) =>
  paths.map(({ hops }) => [hops[0]?.from.id, ...hops.map(({ to }) => to.id)] as string[]);

const SHOWN = {
  anybody: ['PUBLIC', 'ORGANISATION'],
  members: ['PUBLIC', 'ORGANISATION', 'MEMBERS'],
  stewards: ['PUBLIC', 'ORGANISATION', 'MEMBERS', 'PRIVATE'],
};
const CALLERS: Record<keyof typeof SHOWN, TestCaller> = {
  anybody: { scopes: [] },
  members: { scopes: ['read:members'] },
  stewards: { scopes: ['write:any'] },
};
const shownTo = (asker: keyof typeof SHOWN) =>
  [...PARTIES.keys()].filter((at) => SHOWN[asker].includes(PARTIES[at] ?? ''));
const someAsker = fc.constantFrom<keyof typeof SHOWN>('anybody', 'members', 'stewards');
const someDay = fc.option(fc.integer({ min: 1, max: 25 }));

describe('shortestPaths', () => {
  it('are those that trying every step finds, for whoever asks, on any day', async () => {
    await fc.assert(
      fc.asyncProperty(someTies, someAsker, someDay, async (made, asker, on) => {
        const parties = await makeTies(test, PARTIES, made);
        const validAt = on === null ? '' : `validAt: "${day(on)}"`;
        const [from = '', to = ''] = [parties[0], parties[4]];
        const found = await pathsOf(from, to, `first: 50, maxHops: 6, ${validAt}`, CALLERS[asker]);
        const expected = everyShortestPath(shownTo(asker), heldOn(made, on), 0, 4);
        expect(partiesOf(found)).toEqual(expected.map((path) => path.map((party) => parties[party])));
        expect(found).toMatchObject({ isComplete: true, hasMore: false });
      }),
      { numRuns: 40 },
    );
  });

  it('tell what joins two parties, as what, and on which days both were part of it', async () => {
    const [one = '', other = ''] = await makeTies(
      test,
      ['PUBLIC', 'ORGANISATION'],
      [
        { party: 0, project: 0, from: 3, to: 9 },
        { party: 1, project: 0, from: 5 },
      ],
    );
    const { paths, length } = await pathsOf(one, other);
    expect(length).toBe(1);
    expect(paths[0].hops).toEqual([
      {
        from: { id: one, person: { id: one }, organisation: null },
        to: { id: other },
        linkCount: 1,
        links: [
          {
            kind: 'PROJECT',
            fromRoles: ['PARTNER'],
            toRoles: ['PARTNER'],
            startsOn: day(5),
            endsBefore: day(9),
            thing: null,
          },
        ],
      },
    ]);
    expect((await pathsOf(one, other, 'kinds: [EVENT, OUTCOME]')).paths).toEqual([]);
  });

  it('are told up to a number, and whether there are more', async () => {
    const middle = [2, 3, 4].flatMap((party) => [
      { party, project: party },
      { party, project: party + 10 },
    ]);
    const ends = [2, 3, 4].flatMap((project) => [
      { party: 0, project },
      { party: 1, project: project + 10 },
    ]);
    const parties = await makeTies(
      test,
      ['PUBLIC', 'PUBLIC', 'ORGANISATION', 'PUBLIC', 'PUBLIC'],
      [...middle, ...ends],
    );
    const [one = '', other = ''] = parties;
    expect(await pathsOf(one, other, 'first: 3')).toMatchObject({ length: 2, hasMore: false });
    const told = await pathsOf(one, other, 'first: 2');
    expect(told).toMatchObject({ length: 2, hasMore: true, searchedHops: 2 });
    expect(partiesOf(told).map(([, between]) => between)).toEqual([parties[2], parties[3]]);
    expect(await pathsOf(one, other, 'maxHops: 1')).toMatchObject({
      length: null,
      paths: [],
      searchedHops: 1,
      isComplete: true,
    });
  });

  it('lead over those for whom somebody works, also where only the ROR id of one is known', async () => {
    const [one = '', other = ''] = await makeTies(test, ['PUBLIC', 'PUBLIC'], []);
    const employer = createId();
    const at = { organisation_ror: '05dxps055', period_from: day(2), period_to: null };
    await fillCopy(test.database, affiliationCopy, [
      { id: createId(), person_id: one, organisation_id: employer, ...at },
      { id: createId(), person_id: other, organisation_id: null, ...at, period_to: day(9) },
    ]);
    expect(await pathsOf(one, other)).toMatchObject({ paths: [] });
    await fillCopy(test.database, organisationCopy, [
      { id: employer, ror: '05dxps055', kind: null, sector: null, country: null, status: null, names: [] },
    ]);
    const found = await pathsOf(one, other);
    expect(partiesOf(found)).toEqual([[one, employer, other]]);
    expect(found.paths[0].hops[1].links).toEqual([
      {
        kind: 'AFFILIATION',
        fromRoles: ['EMPLOYER'],
        toRoles: ['EMPLOYEE'],
        startsOn: day(2),
        endsBefore: day(9),
        thing: null,
      },
    ]);
    expect(await pathsOf(one, other, `validAt: "${day(9)}"`)).toMatchObject({ paths: [] });
  });

  it('go around who is hidden, who is at no end either', async () => {
    const [one = '', hidden = '', other = ''] = await makeTies(
      test,
      ['PUBLIC', 'PRIVATE', 'PUBLIC'],
      [
        { party: 0, project: 0 },
        { party: 1, project: 0 },
        { party: 1, project: 1 },
        { party: 2, project: 1 },
      ],
    );
    expect(await pathsOf(one, other)).toMatchObject({ paths: [], isComplete: true });
    expect(await pathsOf(one, hidden)).toBeNull();
    expect(await pathsOf(one, UNKNOWN_ID)).toBeNull();
    expect(await pathsOf(UNKNOWN_ID, other, '', CALLERS.stewards)).toBeNull();
    expect(await pathsOf(one, other, '', CALLERS.stewards)).toMatchObject({ length: 2 });
    expect(await pathsOf(one, other, '', { scopes: [], person: hidden })).toMatchObject({ length: 2 });
  });

  it.each([
    ['to', 'another party than "from"', ''],
    ['maxHops', 'between 1 and 6', 'maxHops: 0'],
    ['maxHops', 'between 1 and 6', 'maxHops: 7'],
    ['first', 'between 1 and 50', 'first: 51'],
  ])('refuse %s by its rule: %s', async (argument, rule, more) => {
    const [one = '', other = ''] = await makeTies(test, ['PUBLIC', 'PUBLIC'], []);
    const asked = pathsOf(one, more === '' ? one.toUpperCase() : other, more);
    await expect(asked).rejects.toThrow(`Argument "${argument}" must be ${rule}`);
  });

  it('refuse what is no id', async () => {
    await expect(pathsOf('nobody', UNKNOWN_ID)).rejects.toThrow('Argument "from" must be an id (a UUID)');
  });
});

const NETWORK = `nodes { distance degree strength community party { id person { id } organisation { id } } }
  edges { from { id } to { id } weight linkCount startsOn endsBefore kinds links { kind startsOn endsBefore } }
  communityCount searchedDepth leftOut { nodes edges because }`;

async function networkOf(of: string, more = '', caller?: TestCaller) {
  const client = caller ? test.as(caller) : test.anonymous;
  const { data, errors } = await client.query(`{ collaborationNetwork(of: "${of}" ${more}) { ${NETWORK} } }`);
  if (errors) throw new Error(errors[0]?.message);
  return data.collaborationNetwork;
}

type Edge = { from: { id: string }; to: { id: string }; weight: number };
type Node = { party: { id: string }; distance: number };

describe('collaborationNetwork', () => {
  it('is that which counting every pair makes, for whoever asks, on any day, at any depth', async () => {
    await fc.assert(
      fc.asyncProperty(someTies, someAsker, someDay, fc.constantFrom(1, 2, 3), async (made, asker, on, depth) => {
        const parties = await makeTies(test, PARTIES, made);
        const validAt = on === null ? '' : `validAt: "${day(on)}"`;
        const found = await networkOf(parties[0] ?? '', `depth: ${depth}, ${validAt}`, CALLERS[asker]);
        const [shown, held] = [shownTo(asker), heldOn(made, on)];
        const distances = shown.flatMap((party) => {
          const path = party === 0 ? [0] : everyShortestPath(shown, held, 0, party)[0];
          return path && path.length - 1 <= depth ? [[parties[party], path.length - 1]] : [];
        });
        expect(found.nodes.map(({ party, distance }: Node) => [party.id, distance]).sort()).toEqual(distances);
        const near = shown.filter((party) => distances.some(([id]) => id === parties[party]));
        const pairs = near.flatMap((one) => near.filter((other) => one < other).map((other) => [one, other] as const));
        const weights = pairs
          .map(([one, other]) => [`${parties[one]} ${parties[other]}`, weightOf(shown, held, one, other)] as const)
          .filter(([, weight]) => weight > 0);
        const edges = found.edges.map(({ from, to, weight }: Edge) => [`${from.id} ${to.id}`, weight]);
        expect(Object.keys(Object.fromEntries(edges)).sort()).toEqual(weights.map(([pair]) => pair));
        for (const [pair, weight] of weights) expect(Object.fromEntries(edges)[pair]).toBeCloseTo(weight, 9);
        expect(found.leftOut).toEqual({ nodes: 0, edges: 0, because: [] });
      }),
      { numRuns: 40 },
    );
  });

  it('says what it left out, and takes those with most in common', async () => {
    const [one = '', ...others] = await makeTies(
      test,
      ['PUBLIC', 'PUBLIC', 'PUBLIC', 'ORGANISATION', 'PRIVATE'],
      [
        ...[0, 1, 2, 3, 4].map((party) => ({ party, project: 0 })),
        ...[0, 3].map((party) => ({ party, project: 1, from: 2, to: 8 })),
        ...[0, 3].map((party) => ({ party, project: 2, from: 4, to: 9 })),
      ],
    );
    const found = await networkOf(one, 'depth: 3, mostNodes: 2');
    expect(found.nodes.map(({ party }: Node) => party.id)).toEqual([one, others[2]]);
    expect(found).toMatchObject({ searchedDepth: 1, leftOut: { nodes: 2, edges: 0, because: ['MOST_NODES'] } });
    expect(found.edges).toEqual([
      {
        from: { id: one },
        to: { id: others[2] },
        weight: expect.closeTo(2 + 1 / 3),
        linkCount: 3,
        startsOn: null,
        endsBefore: null,
        kinds: ['PROJECT'],
        links: [
          { kind: 'PROJECT', startsOn: day(4), endsBefore: day(9) },
          { kind: 'PROJECT', startsOn: day(2), endsBefore: day(8) },
          { kind: 'PROJECT', startsOn: null, endsBefore: null },
        ],
      },
    ]);
    const heaviest = await networkOf(one, 'mostEdges: 2');
    expect(heaviest.leftOut).toEqual({ nodes: 0, edges: 4, because: ['MOST_EDGES'] });
    expect(heaviest.edges[0].linkCount).toBe(3);
  });

  it('is none of who is hidden or unknown, and tells who is alone', async () => {
    const [hidden = '', alone = ''] = await makeTies(test, ['PRIVATE', 'PUBLIC'], []);
    expect(await networkOf(hidden)).toBeNull();
    expect(await networkOf(UNKNOWN_ID, '', CALLERS.stewards)).toBeNull();
    expect(await networkOf(alone, 'depth: 2')).toMatchObject({
      nodes: [{ party: { id: alone, organisation: null }, degree: 0, community: 1 }],
      edges: [],
      communityCount: 1,
    });
  });

  it.each([
    ['depth', '1 and 3', '0'],
    ['depth', '1 and 3', '4'],
    ['mostNodes', '2 and 500', '501'],
    ['mostEdges', '1 and 2000', '2001'],
  ])('refuses %s that is not between %s', async (argument, rule, value) => {
    const asked = networkOf(UNKNOWN_ID, `${argument}: ${value}`);
    await expect(asked).rejects.toThrow(`Argument "${argument}" must be between ${rule}, but got: ${value}`);
  });
});
