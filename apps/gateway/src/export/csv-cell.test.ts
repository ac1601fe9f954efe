import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { csvCell } from './csv-cell';
import { csvFormat } from './export-format';

describe('csvCell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+84 24 3943 9731', "'+84 24 3943 9731"],
    ['-2+3+cmd|" /C calc"!A0', '\'-2+3+cmd|" /C calc"!A0'],
    ['@SUM(A1:A9)', "'@SUM(A1:A9)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"],
    ['-', "'-"],
    ['-1234.50', '-1234.50'],
    ['-5e3', "'-5e3"],
    [-5, '-5'],
    [0, '0'],
    [true, 'true'],
    [null, ''],
    [undefined, ''],
    ['', ''],
    ['Đại học Huế', 'Đại học Huế'],
    ['東京理科大学', '東京理科大学'],
    [['a', 'b'], 'a; b'],
    [['=a', 'b'], "'=a; b"],
    [['a', null, 3], 'a; ; 3'],
    [[], ''],
    [[{ a: 1 }], '[{"a":1}]'],
    [{ a: '=1' }, '{"a":"=1"}'],
    ['a=1', 'a=1'],
    [' =1', ' =1'],
  ])('writes %j as %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('never begins with what a spreadsheet takes for a formula, but for plain numbers', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[=+\-@\t\r\n＝＋－＠].*$/s)),
        (text) => {
          const cell = csvCell(text);
          expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)).toBe(false);
          expect(cell === text || cell === `'${text}`).toBe(true);
        },
      ),
    );
  });
});

describe('csvFormat', () => {
  it('gives every text back to a reader of RFC 4180', () => {
    const column = { header: 'a', path: ['a'] };
    const { head, rows } = csvFormat([column, { header: 'b', path: ['b'] }]);
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ';', 'a', ' ') }),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ a: text, b: text }), { minLength: 1 }), (written) => {
        const read = parse(`${head()}${rows(written)}`, { bom: true, record_delimiter: '\r\n' }) as string[][];
        expect(read.slice(1)).toEqual(written.map(({ a, b }) => [csvCell(a), csvCell(b)]));
      }),
    );
  });

  it('keeps a row whose only cell is empty', () => {
    const { rows } = csvFormat([{ header: 'a', path: ['a'] }]);
    expect(rows([{ a: null }, { a: 'x' }])).toBe('""\r\nx\r\n');
  });
});
