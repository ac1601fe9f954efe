import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { rateInput } from '../testing/exchange-rate-attempts';

const RATE = 'exchangeRate { rateOn base quote rate provenance { source sourceUrl } }';

let test: SubgraphTest;

beforeAll(async () => {
  test = await SubgraphTest.start(funding, 20);
});
afterAll(() => test.stop());

const record = (more: object) => test.as({ scopes: ['write:any'] }).act('recordExchangeRate', rateInput(more), RATE);
const faults = async (more: object) =>
  (await record(more)).userErrors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);

describe('recordExchangeRate', () => {
  it('keeps a rate as it is written, with its source', async () => {
    const sourceUrl = 'https://www.boj.or.jp/';
    const given = { rateOn: '1991-02-03', rate: '133.4000', sourceUrl };
    expect((await record(given)).exchangeRate).toEqual({
      rateOn: '1991-02-03',
      base: 'USD',
      quote: 'JPY',
      rate: '133.4000',
      provenance: { source: 'Bank of Japan', sourceUrl },
    });
    expect(await faults(given)).toEqual(['rateOn DUPLICATE']);
  });

  it.each([
    [{ rateOn: '2999-01-01' }, 'rateOn OUT_OF_RANGE'],
    [{ quote: 'USD' }, 'quote RULE_BROKEN'],
    [{ rate: '0.00' }, 'rate OUT_OF_RANGE'],
    [{ rate: '-1' }, 'rate OUT_OF_RANGE'],
    [{ sourceUrl: 'http://www.boj.or.jp/' }, 'sourceUrl MALFORMED'],
  ])('refuses %j', async (wrong, fault) => {
    expect(await faults(wrong)).toEqual([fault]);
  });
});
