import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { commitment, writeAward, writeRates } from '../testing/made-rows';

const FIELDS = 'money { amount currency } amountCount unconvertedCount rates { rateOn base quote }';

let subgraph: SubgraphTest;

/** The total of an award that is decided on 2001-03-01 unless told otherwise. */
async function totalOf(amounts: readonly (readonly [minorUnits: string, currency: string])[], given: string) {
  const { id } = await writeAward(subgraph.database, {
    decidedOn: '2001-03-01',
    commitments: amounts.map(([minorUnits, currency]) => commitment(minorUnits, currency)),
  });
  const { data, errors } = await subgraph.query(`{ award(id: "${id}") { total(${given}) { ${FIELDS} } } }`);
  expect(errors).toBeUndefined();
  return data.award.total;
}

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding);
  await writeRates(
    subgraph.database,
    '2001-02-01 1 USD = 14000.5 VND',
    '2001-02-01 1 USD = 116.25 JPY',
    '2001-03-02 1 USD = 1 JPY',
    '2000-11-01 1 EUR = 0.9 USD',
    '2001-03-01 1 EUR = 6.55957 FRF',
  );
});
afterAll(() => subgraph.stop());

describe('Award.total', () => {
  it('adds up amounts beyond 32 and 53 bits exactly, and needs no rate for the currency itself', async () => {
    const amounts = [
      ['2150000000', 'VND'],
      ['9007199254740993', 'VND'],
    ] as const;
    expect(await totalOf(amounts, 'currency: "VND"')).toEqual({
      money: { amount: '9007201404740993', currency: 'VND' },
      amountCount: 2,
      unconvertedCount: 0,
      rates: [],
    });
  });

  it('converts directly, backwards and through a common currency, by the nearest earlier rates', async () => {
    const amounts = [
      ['10050', 'USD'],
      ['1000000', 'JPY'],
      ['2150000000', 'VND'],
    ] as const;
    const dong = { rateOn: '2001-02-01', base: 'USD', quote: 'VND' };
    const yen = { rateOn: '2001-02-01', base: 'USD', quote: 'JPY' };
    expect(await totalOf(amounts, 'currency: "JPY"')).toEqual({
      money: { amount: String(11_683 + 1_000_000 + 17_852_041), currency: 'JPY' },
      amountCount: 3,
      unconvertedCount: 0,
      rates: [yen, dong],
    });
    expect(await totalOf([['1000000', 'JPY']], 'currency: "USD"')).toMatchObject({
      money: { amount: '8602.15', currency: 'USD' },
      rates: [yen],
    });
  });

  it('is null and counts what has no rate; never a part, never 0', async () => {
    const amounts = [
      ['10000', 'USD'],
      ['500', 'GBP'],
      ['500', 'EUR'],
    ] as const;
    expect(await totalOf(amounts, 'currency: "USD"')).toEqual({
      money: null,
      amountCount: 3,
      unconvertedCount: 2,
      rates: [],
    });
    expect(await totalOf([], 'currency: "USD"')).toMatchObject({ money: null, amountCount: 0, unconvertedCount: 0 });
  });

  it('uses no rate older than asked for, and none of a later day', async () => {
    const euros = [['500', 'EUR']] as const;
    expect(await totalOf(euros, 'currency: "USD", maximumRateAgeDays: 119')).toMatchObject({ unconvertedCount: 1 });
    expect(await totalOf(euros, 'currency: "USD", maximumRateAgeDays: 120')).toMatchObject({
      money: { amount: '4.50', currency: 'USD' },
    });
    expect(await totalOf([['100', 'USD']], 'currency: "JPY", maximumRateAgeDays: 0')).toMatchObject({
      unconvertedCount: 1,
    });
  });

  it('converts by the rates of one day when asked to', async () => {
    expect(await totalOf([['100', 'USD']], 'currency: "JPY", on: "2001-03-02"')).toMatchObject({
      money: { amount: '1', currency: 'JPY' },
    });
  });

  it.each([
    ['currency: "ABC"', 'currency'],
    ['currency: "jpy"', 'currency'],
    ['currency: "JPY", on: "2001-02-30"', 'on'],
    ['currency: "JPY", maximumRateAgeDays: -1', 'maximumRateAgeDays'],
    ['currency: "JPY", maximumRateAgeDays: 3661', 'maximumRateAgeDays'],
  ])('refuses %s', async (given, argument) => {
    const { errors } = await subgraph.query(`{ awards(first: 1) { nodes { total(${given}) { amountCount } } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('reads the rates of all awards in one statement', async () => {
    const ask = (first: number) =>
      subgraph.query(
        `{ awards(first: ${first}, where: { source: { eq: "DEMONSTRATION" } }) { nodes { total(currency: "EUR") { ${FIELDS} } } } }`,
      );
    const [one, ten] = [await ask(1), await ask(10)];
    expect(ten.data.awards.nodes).toHaveLength(10);
    expect([one.statements, ten.statements]).toEqual([3, 3]);
  });
});

describe('Project.totalFunding', () => {
  const ask = (ids: readonly string[]) =>
    subgraph.query(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
         ... on Project { totalFunding(currency: "JPY") { ${FIELDS} } } } }`,
      { representations: ids.map((id) => ({ __typename: 'Project', id })) },
    );

  it("adds up all awards of a project, each by its own day's rates", async () => {
    const projectId = createId();
    const commitments = () => [commitment('10000', 'USD'), commitment('5', 'JPY')];
    await writeAward(subgraph.database, { projectId, decidedOn: '2001-03-01', commitments: commitments() });
    await writeAward(subgraph.database, { projectId, decidedOn: '2001-03-02', commitments: commitments() });
    const { data } = await ask([projectId, projectId.toUpperCase(), createId(), 'malformed']);
    const [found, capitals, ...none] = data._entities.map(({ totalFunding }: { totalFunding: object }) => totalFunding);
    expect(found).toMatchObject({
      money: { amount: String(11_625 + 5 + 100 + 5), currency: 'JPY' },
      amountCount: 4,
      unconvertedCount: 0,
      rates: [{ rateOn: '2001-02-01' }, { rateOn: '2001-03-02' }],
    });
    expect(capitals).toEqual(found);
    for (const total of none) expect(total).toEqual({ money: null, amountCount: 0, unconvertedCount: 0, rates: [] });
  });

  it('costs two statements for 1 project and for 20', async () => {
    const ids = Array.from({ length: 20 }, createId);
    for (const projectId of ids) {
      await writeAward(subgraph.database, { projectId, commitments: [commitment('1', 'USD'), commitment('1', 'VND')] });
    }
    const [one, twenty] = [await ask(ids.slice(0, 1)), await ask(ids)];
    expect(twenty.errors).toBeUndefined();
    expect([one.statements, twenty.statements]).toEqual([2, 2]);
  });
});
