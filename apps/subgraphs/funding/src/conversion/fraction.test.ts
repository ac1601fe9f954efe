import fc from 'fast-check';
import { fractionOfDecimal, invert, multiply, roundHalfEven } from './fraction';

describe('roundHalfEven', () => {
  it.each([
    ['2.5', 2n],
    ['3.5', 4n],
    ['-2.5', -2n],
    ['-3.5', -4n],
    ['2.50000000000000000001', 3n],
    ['2.49999999999999999999', 2n],
    ['-0.5', 0n],
    ['2150000000', 2_150_000_000n],
  ])('rounds %s to %s', (text, rounded) => {
    expect(roundHalfEven(fractionOfDecimal(text))).toBe(rounded);
  });

  it('is never further off than a half, and even when it is exactly a half', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 30n }), (numerator, denominator) => {
        const rounded = roundHalfEven({ numerator, denominator });
        const twiceOff = 2n * (rounded * denominator - numerator);
        const size = twiceOff < 0n ? -twiceOff : twiceOff;
        return size < denominator || (size === denominator && rounded % 2n === 0n);
      }),
    );
  });
});

describe('invert', () => {
  it('undoes a multiplication without losing a digit', () => {
    const rate = fractionOfDecimal('26476.40741762');
    const amount = { numerator: 9_007_199_254_740_993n, denominator: 1n };
    expect(roundHalfEven(multiply(multiply(amount, rate), invert(rate)))).toBe(9_007_199_254_740_993n);
  });
});
