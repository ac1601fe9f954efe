import type { ExchangeRate } from '../exchange-rate/exchange-rate.entity';
import { chooseRoute, convertMinorUnits } from './conversion-route';

/** A rate given as `2001-01-01 1 USD = 100 JPY`. */
function rateOf(text: string): ExchangeRate {
  const [rateOn, , base, , rate, quote] = text.split(' ');
  return { rateOn, base, quote, rate } as ExchangeRate;
}

function convert(minorUnits: string, from: string, to: string, ...rates: string[]): bigint | null {
  const route = chooseRoute(rates.map(rateOf), from, to);
  return route && convertMinorUnits(minorUnits, from, to, route);
}

describe('convertMinorUnits', () => {
  it('converts by a rate read forwards, with the decimals of both currencies', () => {
    expect(convert('10000', 'USD', 'VND', '2025-10-04 1 USD = 26476.40741762 VND')).toBe(2_647_641n);
  });

  it('converts by a rate read backwards', () => {
    expect(convert('2150000000', 'VND', 'USD', '2025-10-04 1 USD = 26476.40741762 VND')).toBe(8_120_437n);
  });

  it('converts through a common currency and rounds once, at the end', () => {
    const rates = ['2025-10-04 1 USD = 26476.40741762 VND', '2025-10-04 1 USD = 147.44694276 JPY'];
    expect(convert('2150000000', 'VND', 'JPY', ...rates)).toBe(11_973_336n);
    expect(convert('11973336', 'JPY', 'VND', ...rates)).toBe(2_149_999_967n);
  });

  it('converts between currencies without, with two and with three decimals', () => {
    expect(convert('1', 'KWD', 'JPY', '2025-10-04 1 KWD = 500 JPY')).toBe(0n);
    expect(convert('3', 'KWD', 'JPY', '2025-10-04 1 KWD = 500 JPY')).toBe(2n);
    expect(convert('100', 'USD', 'KWD', '2025-10-04 1 USD = 0.3055 KWD')).toBe(306n);
  });
});

describe('chooseRoute', () => {
  it('prefers the newer of two rates between the same currencies, and the forward one of the same day', () => {
    const forwards = '2025-10-01 1 USD = 100 JPY';
    expect(convert('100', 'USD', 'JPY', forwards, '2025-10-02 1 JPY = 0.02 USD')).toBe(50n);
    expect(convert('100', 'USD', 'JPY', forwards, '2025-10-01 1 JPY = 0.02 USD')).toBe(100n);
  });

  it('prefers a rate between the two to a way through a third', () => {
    const through = ['2025-10-02 1 USD = 25000 VND', '2025-10-02 1 USD = 150 JPY'];
    expect(convert('1000', 'JPY', 'VND', ...through, '2025-10-01 1 JPY = 170 VND')).toBe(170_000n);
  });

  it('prefers the common currency whose older rate is the newest', () => {
    const dollar = ['2025-10-03 1 USD = 26000 VND', '2025-09-01 1 USD = 150 JPY'];
    const euro = ['2025-10-02 1 EUR = 31000 VND', '2025-10-01 1 EUR = 155 JPY'];
    expect(convert('1000', 'JPY', 'VND', ...dollar, ...euro)).toBe(200_000n);
  });

  it('is null when no rates lead there', () => {
    expect(convert('1', 'JPY', 'VND', '2025-10-03 1 USD = 26000 VND', '2025-10-03 1 EUR = 155 JPY')).toBeNull();
  });
});
