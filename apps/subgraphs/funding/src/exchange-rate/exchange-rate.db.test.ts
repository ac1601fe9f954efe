import { type ExchangeRateRow, facts } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { readFiltered } from '../testing/list-reading';
import { UNKNOWN_ID } from '../testing/made-rows';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding);
});
afterAll(() => subgraph.stop());

const list = async (given: string) =>
  (
    await subgraph.query(
      `{ exchangeRates(${given}) { totalCount nodes { id rateOn base quote rate provenance { source } } pageInfo { startCursor endCursor } } }`,
    )
  ).data.exchangeRates;

describe('exchangeRates', () => {
  it('tells each rate to the last digit, with its source', async () => {
    const { nodes } = await list('where: { rateOn: { eq: "2025-10-04" }, quote: { eq: "VND" } }');
    expect(nodes).toMatchObject([
      { base: 'USD', quote: 'VND', rate: '26476.40741762', provenance: { source: 'PUBLISHED_MARKET_RATES' } },
    ]);
  });

  it('filters and orders by the rate as a number', async () => {
    const { nodes } = await list('where: { rate: { lt: "1000" } }, orderBy: [{ field: RATE }], first: 100');
    const wanted = facts.exchangeRates.filter(({ quote }) => quote === 'JPY').map(({ rate }) => Number(rate));
    expect(nodes.map(({ rate }: { rate: string }) => Number(rate))).toEqual(wanted.sort((one, other) => one - other));
  });

  it('pages forwards and backwards, the newest first', async () => {
    const whole = (await list('first: 100')).nodes;
    const first = await list('first: 5');
    const rest = await list(`first: 100, after: "${first.pageInfo.endCursor}"`);
    const last = await list('last: 5');
    const before = await list(`last: 100, before: "${last.pageInfo.startCursor}"`);
    expect([...first.nodes, ...rest.nodes]).toEqual(whole);
    expect([...before.nodes, ...last.nodes]).toEqual(whole);
    expect(first.totalCount).toBe(facts.exchangeRates.length);
    expect(whole[0].rateOn).toBe('2026-09-01');
  });

  it.each<[string, (row: ExchangeRateRow) => boolean]>([
    ['base: { eq: "USD" }, quote: { ne: "VND" }', ({ quote }) => quote !== 'VND'],
    [
      'quote: { in: ["VND"] }, rate: { gte: "26000.5" }',
      ({ quote, rate }) => quote === 'VND' && Number(rate) >= 26_000.5,
    ],
    [
      'rateOn: { gt: "2025-01-01", lte: "2026-01-01" }',
      ({ rateOn }) => rateOn > '2025-01-01' && rateOn <= '2026-01-01',
    ],
    ['source: { eq: "PUBLISHED_MARKET_RATES" }', () => true],
    ['not: { rateOn: { lt: "2026-01-01" } }', ({ rateOn }) => rateOn >= '2026-01-01'],
  ])('filters by %s', async (where, isExpected) => {
    const { found, expected } = await readFiltered(subgraph, 'exchangeRates', where, facts.exchangeRates, isExpected);
    expect(found).toEqual(expected);
  });

  it('refuses a currency that does not exist', async () => {
    const { errors } = await subgraph.query('{ exchangeRates(where: { base: { in: ["DONG"] } }) { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'where.base.in[0]' });
  });
});

describe('ExchangeRate', () => {
  it('re-enters by id; unknown and malformed ids are null', async () => {
    const [rate] = facts.exchangeRates;
    const found = await subgraph.entities(
      'ExchangeRate',
      [{ id: rate?.id }, { id: UNKNOWN_ID }, { id: 'x' }],
      '{ rate }',
    );
    expect(found).toEqual([{ rate: rate?.rate }, null, null]);
  });

  it('is never 0 or less, and one for a pair and day', async () => {
    const insert = (rate: string) =>
      subgraph.database.query(
        `INSERT INTO exchange_rate (id, provenance, rate_on, base, quote, rate)
         VALUES (gen_random_uuid(), '{}', '2001-01-01', 'USD', 'JPY', ${rate})`,
      );
    await expect(insert('0')).rejects.toThrow('exchange_rate_is_positive');
    await insert('1');
    await expect(insert('2')).rejects.toThrow('exchange_rate_of_day');
  });
});
