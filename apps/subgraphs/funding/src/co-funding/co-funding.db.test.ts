import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import fc from 'fast-check';
import { funding } from '../definition';
import { commitment, UNKNOWN_ID, writeAward, writeRates } from '../testing/made-rows';

let test: SubgraphTest;

beforeAll(async () => {
  test = await SubgraphTest.start(funding, 20);
  await writeRates(test.database, '2001-01-05 1 USD = 100 JPY');
});
afterAll(() => test.stop());

const NETWORK = `awardCount nodes { funder { reference } awardCount coFunderCount }
  edges { from { reference } to { reference } awardCount firstOn lastOn shares { funder { reference } amounts { amount currency }
    converted { money { amount currency } amountCount unconvertedCount } } }
  leftOut { nodes edges because }`;

async function ask(given: string) {
  const { data, errors } = await test.query(`{ coFunding(${given}) { ${NETWORK} } }`);
  if (errors) throw new Error(errors[0]?.message);
  return data.coFunding;
}

interface MadeAward {
  readonly day: number;
  readonly given: readonly { readonly funder: number; readonly yen: number }[];
}

/** Writes awards of one project, so that they can be asked for alone; returns the funders, by id. */
async function write(awards: readonly MadeAward[]): Promise<{ project: string; funders: string[] }> {
  const project = createId();
  const funders = Array.from({ length: 5 }, createId).sort();
  for (const { day, given } of awards) {
    await writeAward(test.database, {
      projectId: project,
      decidedOn: `2001-01-0${day}`,
      commitments: given.map(({ funder, yen }) => commitment(String(yen), 'JPY', funders[funder])),
    });
  }
  return { project, funders };
}

const someAward = fc.record({
  day: fc.integer({ min: 1, max: 9 }),
  given: fc.array(fc.record({ funder: fc.nat(4), yen: fc.integer({ min: 1, max: 999 }) }), { maxLength: 4 }),
});

type Edge = Record<'from' | 'to', { reference: string }> & {
  awardCount: number;
  firstOn: string;
  lastOn: string;
  shares: { amounts: { amount: string }[] }[];
};

describe('coFunding', () => {
  it('is that which counting every two funders of every award makes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someAward, { minLength: 1, maxLength: 6 }), async (awards) => {
        const { project, funders } = await write(awards);
        const { edges, nodes } = await ask(`where: { project: { eq: "${project}" } }`);
        const expected = funders.flatMap((from, one) =>
          funders.slice(one + 1).flatMap((to, at) => {
            const other = one + 1 + at;
            const both = awards.filter(({ given }) =>
              [one, other].every((funder) => given.some((part) => part.funder === funder)),
            );
            const days = both.map(({ day }) => `2001-01-0${day}`).sort();
            const sum = (funder: number) =>
              both
                .flatMap(({ given }) => given.filter((part) => part.funder === funder))
                .reduce((all, { yen }) => all + yen, 0);
            return both.length === 0
              ? []
              : [[from, to, both.length, days[0], days.at(-1), `${sum(one)}`, `${sum(other)}`]];
          }),
        );
        const told = edges.map(({ from, to, awardCount, firstOn, lastOn, shares }: Edge) => [
          from.reference,
          to.reference,
          awardCount,
          firstOn,
          lastOn,
          ...shares.map(({ amounts }) => amounts[0]?.amount),
        ]);
        expect(told.sort()).toEqual(expected.sort());
        const joined = new Set(expected.flatMap((pair) => pair.slice(0, 2)));
        expect(nodes.map(({ funder }: { funder: { reference: string } }) => funder.reference).sort()).toEqual(
          [...joined].sort(),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('tells sums in their own currency, and converted as far as there are rates', async () => {
    const project = createId();
    const [one = '', other = ''] = [createId(), createId()].sort();
    await writeAward(test.database, {
      projectId: project,
      decidedOn: '2001-01-06',
      commitments: [commitment('12345', 'USD', one), commitment('5', 'GBP', one), commitment('700', 'JPY', other)],
    });
    const { edges } = await ask(`in: "JPY", where: { project: { eq: "${project}" } }`);
    expect(edges[0].shares).toEqual([
      {
        funder: { reference: one },
        amounts: [
          { amount: '0.05', currency: 'GBP' },
          { amount: '123.45', currency: 'USD' },
        ],
        converted: { money: null, amountCount: 2, unconvertedCount: 1 },
      },
      {
        funder: { reference: other },
        amounts: [{ amount: '700', currency: 'JPY' }],
        converted: { money: { amount: '700', currency: 'JPY' }, amountCount: 1, unconvertedCount: 0 },
      },
    ]);
  });

  it('is that around one funder, and says what it left out', async () => {
    const given = (...funders: number[]) => ({ day: 1, given: funders.map((funder) => ({ funder, yen: 1 })) });
    const { project, funders } = await write([given(0, 1), given(0, 1), given(0, 2, 3), given(3, 4)]);
    const where = `where: { project: { eq: "${project}" } }`;
    const around = await ask(`of: "${funders[0]?.toUpperCase()}", ${where}`);
    expect(around.awardCount).toBe(3);
    expect(around.nodes).toEqual([
      { funder: { reference: funders[0] }, awardCount: 3, coFunderCount: 3 },
      { funder: { reference: funders[1] }, awardCount: 2, coFunderCount: 1 },
      { funder: { reference: funders[3] }, awardCount: 2, coFunderCount: 3 },
      { funder: { reference: funders[2] }, awardCount: 1, coFunderCount: 2 },
    ]);
    expect(around.edges).toHaveLength(4);
    const few = await ask(`mostNodes: 3, mostEdges: 1, ${where}`);
    expect(few.leftOut).toEqual({ nodes: 2, edges: 1, because: ['MOST_NODES', 'MOST_EDGES'] });
    expect(few.edges[0]).toMatchObject({ awardCount: 2, to: { reference: funders[1] } });
    expect(await ask(`of: "${UNKNOWN_ID}"`)).toMatchObject({ nodes: [], edges: [], awardCount: 0 });
  });

  it.each([
    ['of', 'an id (a UUID)', 'of: "JST"'],
    ['mostNodes', 'between 2 and 500', 'mostNodes: 1'],
    ['mostEdges', 'between 1 and 2000', 'mostEdges: 2001'],
    ['maximumRateAgeDays', 'between 0 and 3660', 'in: "JPY", maximumRateAgeDays: -1'],
  ])('refuses %s that is not %s', async (argument, rule, given) => {
    await expect(ask(given)).rejects.toThrow(`Argument "${argument}" must be ${rule}`);
  });
});
