import fc from 'fast-check';
import type { GraphQLScalarType } from 'graphql';
import { BigInteger, CalendarDate, CountryCode, CurrencyCode, Decimal, Instant } from '../index';

const parse = (scalar: GraphQLScalarType) => (value: unknown) => scalar.parseValue(value);

describe('Date', () => {
  it.each(['2025-02-30', '2025-13-01', '0000-01-01', '2025-1-1', '', 'today', 20_251_001, null, {}])(
    'refuses %j',
    (value) => {
      expect(() => parse(CalendarDate)(value)).toThrow(
        /^Date must be a day of the calendar as "YYYY-MM-DD", but got: /,
      );
    },
  );

  it('takes every day of the calendar as it is', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString().slice(0, 10);
        expect(parse(CalendarDate)(text)).toBe(text);
      }),
    );
  });
});

describe('DateTime', () => {
  it.each(['2025-02-30T00:00:00Z', '2025-01-01', '2025-01-01T00:00:00', '0000-01-01T00:00:00Z', 1, null])(
    'refuses %j',
    (value) => {
      expect(() => parse(Instant)(value)).toThrow(/^DateTime must be an instant with its zone/);
    },
  );

  it('answers in UTC', () => {
    const instant = parse(Instant)('2025-10-02T09:00:00.5+09:00');
    expect(Instant.serialize(instant)).toBe('2025-10-02T00:00:00.500Z');
  });
});

describe('Decimal and BigInt', () => {
  it('keep every digit', () => {
    expect(parse(Decimal)('12345678901234567890.123456789')).toBe('12345678901234567890.123456789');
    expect(parse(BigInteger)('9223372036854775808')).toBe('9223372036854775808');
    expect(parse(BigInteger)(2_150_000_000)).toBe('2150000000');
  });

  it('say how many digits a number may have', () => {
    expect(() => parse(Decimal)('9'.repeat(31))).toThrow('at most 30 digits before the point and 20 after it');
    expect(() => parse(BigInteger)('9'.repeat(31))).toThrow('at most 30 digits');
  });

  it.each(['1e5', '1,000', '.5', '1.', 'NaN', '', 0.1, true])('Decimal refuses %j', (value) => {
    expect(() => parse(Decimal)(value)).toThrow(/^Decimal must be a decimal number as text/);
  });
});

describe('CountryCode and CurrencyCode', () => {
  it('take codes of their registers in capitals only', () => {
    expect([parse(CountryCode)('VN'), parse(CurrencyCode)('JPY')]).toEqual(['VN', 'JPY']);
    for (const code of ['vn', 'ZZ', 'VNM', '']) expect(() => parse(CountryCode)(code)).toThrow(/ISO 3166-1/);
    for (const code of ['jpy', 'ZZZ', 'YEN!']) expect(() => parse(CurrencyCode)(code)).toThrow(/ISO 4217/);
  });
});
