import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import fc from 'fast-check';
import { programmes } from '../definition';
import { day, type MadeParty, type MadeTie, makeTies } from '../testing/made-ties';
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

/** All shortest paths by trying every step, in the order of the parties. */
function expectedPaths(isShown: (party: number) => boolean, ties: readonly MadeTie[], ends: [number, number]) {
  const isJoined = (one: number, other: number) =>
    ties.some((a) =>
      ties.some(
        (b) =>
          a.party === one &&
          b.party === other &&
          a.project === b.project &&
          (a.from ?? 0) < (b.to ?? 99) &&
          (b.from ?? 0) < (a.to ?? 99),
      ),
    );
  let paths = [[ends[0]]];
  for (let hops = 0; hops < 6 && paths.length > 0; hops += 1) {
    const found = paths.filter((path) => path.at(-1) === ends[1]);
    if (found.length > 0) return found;
    paths = paths.flatMap((path) =>
      PARTIES.map((_, at) => at)
        .filter((next) => isShown(next) && !path.includes(next) && isJoined(path.at(-1) ?? 0, next))
        .map((next) => [...path, next]),
    );
  }
  return paths.filter((path) => path.at(-1) === ends[1]);
}

const PARTIES: readonly MadeParty[] = [
  'PUBLIC',
  'PRIVATE',
  'ORGANISATION',
  'MEMBERS',
  'PUBLIC',
  'ORGANISATION',
  'PRIVATE',
  'ORGANISATION',
];
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

const tie = fc
  .record({
    party: fc.nat(PARTIES.length - 1),
    project: fc.nat(6),
    from: fc.option(fc.integer({ min: 1, max: 20 })),
    days: fc.option(fc.integer({ min: 1, max: 11 })),
  })
  .map(({ from, days, ...tied }): MadeTie => ({ ...tied, from, to: days && (from ?? 1) + days }));

describe('shortestPaths', () => {
  it('are those that trying every step finds, for whoever asks, on any day', async () => {
    const asked = fc.constantFrom<keyof typeof SHOWN>('anybody', 'members', 'stewards');
    const ties = fc.array(tie, { minLength: 4, maxLength: 22 });
    await fc.assert(
      fc.asyncProperty(ties, asked, fc.option(fc.integer({ min: 1, max: 25 })), async (made, asker, on) => {
        const parties = await makeTies(test, PARTIES, made);
        const isShown = (party: number) => SHOWN[asker].includes(PARTIES[party] ?? '');
        const held = made.filter(({ from, to }) => on === null || ((from ?? 0) <= on && on < (to ?? 99)));
        const validAt = on === null ? '' : `validAt: "${day(on)}"`;
        const found = await pathsOf(
          parties[0] ?? '',
          parties[4] ?? '',
          `first: 50, maxHops: 6, ${validAt}`,
          CALLERS[asker],
        );
        const expected = expectedPaths(isShown, held, [0, 4]);
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
