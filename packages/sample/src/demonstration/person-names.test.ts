import { drawJapaneseName, drawVietnameseName, withoutDiacritics } from './person-names';
import { RowRandom } from './row-random';

const names = (draw: typeof drawJapaneseName) =>
  Array.from({ length: 200 }, (_, index) => draw(new RowRandom(1, 'person', index))).flat();

describe('withoutDiacritics', () => {
  it('folds what Unicode decomposes, and đ by itself', () => {
    expect(withoutDiacritics('Đặng Thùy Dương')).toBe('Dang Thuy Duong');
    expect(withoutDiacritics('Satō Ken’ichi')).toBe('Sato Kenichi');
  });
});

describe.each([
  ['drawVietnameseName', drawVietnameseName],
  ['drawJapaneseName', drawJapaneseName],
])('%s', (_name, draw) => {
  it('writes each form in the order it names', () => {
    for (const { value, family, given, displayOrder } of names(draw)) {
      const parts = displayOrder === 'FAMILY_FIRST' ? [family, given] : [given, family];
      expect([' ', '・', ''].map((separator) => parts.join(separator))).toContain(value);
    }
  });

  it('writes English in plain letters', () => {
    for (const { lang, value } of names(draw)) if (lang === 'en') expect(value).toMatch(/^[A-Za-z ]+$/);
  });
});
