/** An award as the list tells it. */
export interface ListedAward {
  readonly status: string;
  readonly decidedOn: string;
  readonly topics: readonly { readonly id: string }[];
  readonly commitments: readonly { readonly money: { readonly currency: string } }[];
  readonly total: { readonly money: { readonly amount: string } | null; readonly unconvertedCount: number };
}

/** The amount of money as minor units, of a currency with so many decimals. */
const minor = (amount: string) => BigInt(amount.replace('.', ''));

const figuresOf = (awards: readonly ListedAward[]) => {
  const values = awards
    .flatMap(({ total, commitments }) => (total.money && commitments.length > 0 ? minor(total.money.amount) : []))
    .sort((one, other) => (one < other ? -1 : 1));
  const sum = values.reduce((all, value) => all + value, 0n);
  return {
    count: awards.length,
    unconverted: awards.reduce((all, { total }) => all + total.unconvertedCount, 0),
    sum: values.length === 0 ? null : sum,
    minimum: values[0] ?? null,
    maximum: values.at(-1) ?? null,
    // Twice the median is whole, and so is the average times the number of values, within half a unit each.
    middle: values.length === 0 ? null : (values[(values.length - 1) >> 1] ?? 0n) + (values[values.length >> 1] ?? 0n),
    values: values.length,
  };
};

/** The figures of a group, as they are told. */
export type Told = Record<'sum' | 'minimum' | 'maximum' | 'median' | 'average', { amount: string } | null> & {
  count: number;
  unconverted: number;
};

/** Expects the figures of a group to be those of its awards, to the minor unit. */
export const expectSame = (told: Told, awards: readonly ListedAward[]) => {
  const { middle, values, ...expected } = figuresOf(awards);
  const value = (money: { amount: string } | null) => money && minor(money.amount);
  expect({
    count: told.count,
    unconverted: told.unconverted,
    sum: value(told.sum),
    minimum: value(told.minimum),
    maximum: value(told.maximum),
  }).toEqual(expected);
  const near = (money: { amount: string } | null, exact: bigint | null, times: bigint) => {
    if (exact === null) return expect(money).toBeNull();
    const twiceOff = 2n * (minor(money?.amount ?? '') * times - exact);
    return expect((twiceOff < 0n ? -twiceOff : twiceOff) <= times).toBe(true);
  };
  near(told.median, middle, 2n);
  near(told.average, expected.sum, BigInt(values));
};
