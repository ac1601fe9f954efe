/**
 * SQL of one number over another, exactly, rounded to a whole number, a half to the even neighbour.
 *
 * @param numerator SQL of a `numeric`
 * @param denominator SQL of a `numeric` above 0
 */
function roundHalfEvenSql(numerator: string, denominator: string): string {
  return `(SELECT (sign(of.value) * (of.whole + CASE
      WHEN 2 * of.rest > of.divisor OR (2 * of.rest = of.divisor AND mod(of.whole, 2) = 1) THEN 1 ELSE 0 END))
    FROM (SELECT value, divisor, div(abs(value), divisor) AS whole, mod(abs(value), divisor) AS rest
      FROM (SELECT ${numerator} AS value, ${denominator} AS divisor) given) of)`;
}

/**
 * SQL of an amount that is converted and rounded half-even, a `numeric`, since it may be of any size: by floating point where that
 * can not be mistaken, which is many times faster, else exactly.
 *
 * A product of two numbers that were rounded to 53 bits is off by less than 4e-16 of itself; what is further from a half
 * than 1e-14 of itself is rounded right.
 *
 * @param near SQL of the product as `double precision`
 * @param numerator SQL of the exact product over the denominator
 */
export function convertedSql(near: string, numerator: string, denominator: string): string {
  return `CASE WHEN abs(${near}) < 1e13 AND abs(${near} - round(${near})) < 0.5 - 1e-6 - 1e-14 * abs(${near})
    THEN round(${near})::bigint ELSE ${roundHalfEvenSql(numerator, denominator)} END`;
}
