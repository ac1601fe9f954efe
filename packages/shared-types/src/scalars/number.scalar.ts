import { createTextScalar } from './text-scalar';

/** A decimal number as text, because a JSON number would lose digits. */
export const Decimal = createTextScalar({
  name: 'Decimal',
  description: 'A decimal number as text, exact to the last digit, with a point and no grouping: `"1234.50"`.',
  shape: 'a decimal number as text such as "1234.50", at most 30 digits before the point and 20 after it',
  parse: (text) => (/^-?\d{1,30}(\.\d{1,20})?$/.test(text) ? text : null),
});

/** A whole number that may pass 32 bits, as text. */
export const BigInteger = createTextScalar({
  name: 'BigInt',
  description: 'A whole number as text, which may be larger than a 32-bit `Int`: `"2150000000"`.',
  shape: 'a whole number as text such as "2150000000", at most 30 digits',
  parse: (text) => (/^-?\d{1,30}$/.test(text) ? text : null),
});
