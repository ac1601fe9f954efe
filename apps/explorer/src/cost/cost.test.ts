import { dearestFields } from './cost-advice';
import { readPrice } from './price';

const field = (
  path: string,
  cost: number,
  total: number,
  entries: number | null = null,
  argument: string | null = null,
) => ({
  path: path.split('.'),
  field: `Any.${path}`,
  cost,
  total,
  calls: 1,
  entries,
  argument,
});

const PRICE = {
  requested: 1_206,
  limit: 500_000,
  fields: [
    field('people', 1, 1_203),
    field('people.nodes', 101, 1_202, 100, 'first'),
    field('people.nodes.affiliations', 1_101, 1_101, 10),
    field('topics', 2, 2),
  ],
};

describe('Price', () => {
  it('is read out of an answer that tells the fields, and of no other', () => {
    expect(readPrice({ extensions: { cost: PRICE } })).toEqual(PRICE);
    expect(readPrice({ extensions: { cost: { requested: 1, limit: 2 } } })).toBeUndefined();
    expect(readPrice({ errors: [] })).toBeUndefined();
  });

  it('names what costs most, and what it would cost with half as many', () => {
    const [dearest, second, , last] = dearestFields(PRICE);
    expect(dearest).toMatchObject({ path: 'people.nodes.affiliations', cost: 1_101, share: 1_101 / 1_206 });
    const advice = { kind: 'fewer', list: 'people.nodes', argument: 'first', entries: 100, fewer: 50, cost: 605 };
    expect([dearest?.advice, second?.advice]).toEqual([advice, advice]);
    expect(last?.advice).toEqual({ kind: 'leave' });
  });

  it('tells how many are allowed, where it costs too much', () => {
    const [dearest] = dearestFields({ ...PRICE, limit: 245 });
    expect(dearest?.advice).toMatchObject({ kind: 'fewer', entries: 100, fewer: 20, cost: 244 });
  });

  it('tells where a number is assumed', () => {
    const fields = [field('me', 1, 12), field('me.affiliations', 11, 11, 10)];
    const [dearest] = dearestFields({ ...PRICE, requested: 13, fields });
    expect(dearest?.advice).toEqual({ kind: 'assumed', list: 'me.affiliations', entries: 10 });
  });
});
