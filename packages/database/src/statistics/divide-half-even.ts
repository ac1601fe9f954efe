/**
 * Divides whole numbers and rounds, a half to the even neighbour.
 *
 * @param divisor above 0
 */
export function divideHalfEven(value: bigint, divisor: bigint): bigint {
  const size = value < 0n ? -value : value;
  const whole = size / divisor;
  const twiceRest = 2n * (size % divisor);
  const rounded = twiceRest > divisor || (twiceRest === divisor && whole % 2n === 1n) ? whole + 1n : whole;
  return value < 0n ? -rounded : rounded;
}
