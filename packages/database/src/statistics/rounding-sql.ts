/**
 * SQL of one number over another, exactly, rounded to a whole number, a half to the even neighbour.
 *
 * @param numerator SQL of a `numeric`
 * @param denominator SQL of a `numeric` above 0
 */
export function roundHalfEvenSql(numerator: string, denominator: string): string {
  return `(SELECT sign(of.value) * (of.whole + CASE
      WHEN 2 * of.rest > of.divisor OR (2 * of.rest = of.divisor AND mod(of.whole, 2) = 1) THEN 1 ELSE 0 END)
    FROM (SELECT value, divisor, div(abs(value), divisor) AS whole, mod(abs(value), divisor) AS rest
      FROM (SELECT ${numerator} AS value, ${denominator} AS divisor) given) of)`;
}

/**
 * The same for many amounts, much faster: by floating point where that can not be mistaken, else exactly.
 *
 * A product of two numbers that were rounded to 53 bits is off by less than 4e-16 of itself; what is further from a half
 * than 1e-14 of itself is rounded right.
 *
 * @param amount SQL of a `numeric`
 * @param factor SQL of the `double precision` that is nearest to what the amount is multiplied by
 */
export function convertSql(amount: string, factor: string, numerator: string, denominator: string): string {
  const near = `(${amount})::double precision * ${factor}`;
  return `(SELECT CASE WHEN abs(near.value) < 1e13
      AND abs(near.value - round(near.value)) < 0.5 - 1e-6 - 1e-14 * abs(near.value)
    THEN round(near.value)::numeric ELSE ${roundHalfEvenSql(`(${amount}) * ${numerator}`, denominator)} END
    FROM (SELECT ${near} AS value) near)`;
}
