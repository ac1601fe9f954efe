import fc from 'fast-check';
import {
  chooseText,
  currencyDecimals,
  Locale,
  localeFromHeader,
  minorUnitsFromAmount,
  moneyFromMinorUnits,
} from '../index';

describe('Money', () => {
  it.each([
    ['2150000000', 'VND', '2150000000'],
    ['5', 'JPY', '5'],
    ['120050', 'USD', '1200.50'],
    ['-5', 'USD', '-0.05'],
    ['1', 'KWD', '0.001'],
  ])('writes %s minor units of %s as %s', (minorUnits, currency, amount) => {
    expect(moneyFromMinorUnits(minorUnits, currency)).toMatchObject({ amount, currency });
  });

  it('comes back to the same minor units, whatever the currency', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        fc.constantFrom('VND', 'JPY', 'USD', 'KWD'),
        (units, currency) => {
          expect(minorUnitsFromAmount(moneyFromMinorUnits(units, currency).amount, currency)).toBe(units);
        },
      ),
    );
  });

  it('refuses more decimals than the currency has', () => {
    expect(minorUnitsFromAmount('1.5', 'JPY')).toBeNull();
    expect(minorUnitsFromAmount('1.005', 'USD')).toBeNull();
    expect([currencyDecimals('VND'), currencyDecimals('USD'), currencyDecimals('IQD')]).toEqual([0, 2, 3]);
  });
});

describe('chooseText', () => {
  const texts = [
    { lang: 'en', value: 'JST', kind: 'ACRONYM' },
    { lang: 'ja', value: '科学技術振興機構', kind: 'PRIMARY' },
    { lang: 'ja-Hira', value: 'かがく', kind: 'READING' },
    { lang: 'en', value: 'Japan Science and Technology Agency', kind: 'PRIMARY' },
  ];

  it.each([
    [Locale.JA, '科学技術振興機構'],
    [Locale.VI, 'Japan Science and Technology Agency'],
    [Locale.EN, 'Japan Science and Technology Agency'],
  ])('chooses for %s', (locale, value) => {
    expect(chooseText(texts, locale).value).toBe(value);
  });

  it('takes any primary name before an acronym in the wanted language', () => {
    expect(chooseText(texts.slice(0, 2), Locale.EN).value).toBe('科学技術振興機構');
  });
});

describe('localeFromHeader', () => {
  it.each([
    ['ja-JP,ja;q=0.9,en;q=0.5', Locale.JA],
    ['en;q=0.2, vi;q=0.8', Locale.VI],
    ['fr, vi;q=0', Locale.EN],
    [undefined, Locale.EN],
    [';;;q=,,*', Locale.EN],
    ['VI', Locale.VI],
  ])('reads %j', (header, locale) => {
    expect(localeFromHeader(header)).toBe(locale);
  });
});
