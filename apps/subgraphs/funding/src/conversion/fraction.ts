/** An exact number: one whole number over another, which is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Reads decimal digits exactly.
 *
 * @example fractionOfDecimal('26476.4') // 264764 / 10
 */
export function fractionOfDecimal(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.');
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
}

/** The product of two numbers. */
export function multiply(one: Fraction, other: Fraction): Fraction {
  return { numerator: one.numerator * other.numerator, denominator: one.denominator * other.denominator };
}

/** One over a number that is above 0. */
export function invert({ numerator, denominator }: Fraction): Fraction {
  return { numerator: denominator, denominator: numerator };
}

/**
 * Rounds to a whole number, a half to the even neighbour, so that many roundings do not add up to a drift.
 *
 * @example 2.5 becomes 2, 3.5 becomes 4, -2.5 becomes -2
 */
export function roundHalfEven({ numerator, denominator }: Fraction): bigint {
  const isNegative = numerator < 0n;
  const magnitude = isNegative ? -numerator : numerator;
  const floor = magnitude / denominator;
  const twiceRest = 2n * (magnitude % denominator);
  const isUp = twiceRest > denominator || (twiceRest === denominator && floor % 2n === 1n);
  const rounded = isUp ? floor + 1n : floor;
  return isNegative ? -rounded : rounded;
}
