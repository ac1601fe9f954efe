import { finderOf } from './fold';

describe('finderOf', () => {
  it.each([
    ['ha noi', 'Đại học Quốc gia Hà Nội', true],
    [' dai ', 'Đại học', true],
    ['ｋｙｏｔｏ', 'Kyoto University', true],
    ['', 'whatever', true],
    ['Huế', 'Hà Nội', false],
  ])('looks for %j in %j', (typed, text, isFound) => {
    expect(finderOf(typed)(text)).toBe(isFound);
  });
});
