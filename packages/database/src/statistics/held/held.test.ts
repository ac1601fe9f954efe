import type { EntityManager } from 'typeorm';
import type { Conversion } from '../statistics-definition';
import { amountColumns } from './amount-columns';
import { GroupFigures } from './group-figures';
import { GroupNumbers } from './group-numbers';
import { HeldLines } from './held-lines';
import { HeldRates } from './held-rates';
import { RateTable } from './rate-table';

describe('GroupFigures', () => {
  it('adds up beyond what a number holds, and finds the two values in the middle', () => {
    const figures = new GroupFigures(true);
    const values = [Number.MAX_SAFE_INTEGER, 5, Number.MAX_SAFE_INTEGER, -7];
    for (const value of values) figures.add(1, value, 0);
    figures.add(1, Number.NaN, 2);
    figures.add(0, Number.NaN, 1);
    const nothing = { valued: 0, sum: null, minimum: null, maximum: null, lower: null, upper: null };
    expect(figures.tell()).toEqual([
      { rows: 1, ...nothing, unconverted: 1 },
      {
        rows: 5,
        valued: 4,
        sum: '18014398509481980',
        minimum: '-7',
        maximum: '9007199254740991',
        lower: '5',
        upper: '9007199254740991',
        unconverted: 2,
      },
    ]);
  });
});

describe('GroupNumbers', () => {
  it.each([
    ['few values', [10, 10]],
    ['more combinations than a number can tell apart', [2 ** 30, 2 ** 30]],
  ])('numbers combinations as they come, of %s', (_what, sizes) => {
    const numbers = new GroupNumbers(sizes);
    const asked = [
      [1, 2],
      [2, 1],
      [1, 2],
      [0, 2],
    ].map((keys) => numbers.numberOf(Int32Array.from(keys)));
    expect(asked).toEqual([0, 1, 0, 2]);
    expect(numbers.combinations.map((keys) => [...keys])).toEqual([
      [1, 2],
      [2, 1],
      [0, 2],
    ]);
  });
});

describe('HeldLines', () => {
  it('has the lines of each row, and other ones in their place', () => {
    const lines = new HeldLines(1);
    lines.append([
      { row: 2, texts: ['a'], amount: '5' },
      { row: 0, texts: [null], amount: '6' },
      { row: 2, texts: ['b'], amount: '7' },
    ]);
    const told = () => {
      const { starts, lines: order } = lines.ofRows(3);
      return [0, 1, 2].map((row) =>
        [...order.slice(starts[row], starts[row + 1])].map((line) => [
          lines.dictionaries[0]?.texts[lines.columns[0]?.[line] ?? 0],
          lines.amounts[line],
        ]),
      );
    };
    expect(told()).toEqual([
      [[null, 6]],
      [],
      [
        ['a', 5],
        ['b', 7],
      ],
    ]);
    lines.replace(new Set([2]), [{ row: 1, texts: ['a'], amount: '9007199254740993' }]);
    expect(told()).toEqual([[[null, 6]], [['a', 9007199254740992]], []]);
    expect(lines.isExact).toBe(false);
  });
});

const toYen: Conversion = {
  currency: 'JPY',
  decimals: 0,
  decimalsOf: (currency) => (currency === 'USD' ? 2 : 0),
  day: { ofRow: 't.day' },
  factors: () => '',
  ratesUsed: '',
  ratesTable: 'rate',
};

describe('RateTable', () => {
  const table = (numerator: string, denominator = '1') =>
    new RateTable(2, [null, 'USD', 'JPY'], [null, '2001-03-01', '2001-03-02'], toYen, [
      { currency: 'USD', day: '2001-03-02', numerator, denominator, rates: ['r'] },
    ]);

  it.each([
    ['a half to the even neighbour', 150, '1', 2],
    ['the next half too', 250, '1', 2],
    ['what is next to a half', 251, '1', 3],
    ['a debt', -150, '1', -2],
    ['a large product exactly', 90_071_992_547_409, '9.99', 8_998_192_055_486],
  ])('rounds %s', (_what, minorUnits, rate, expected) => {
    expect(table(rate).convert(minorUnits, 1, 2)).toBe(expected);
  });

  it('leaves the wanted currency as it is, and tells where no rates lead', () => {
    expect(table('116.25').convert(77, 2, 1)).toBe(77);
    expect(table('116.25').convert(77, 1, 1)).toBeNaN();
    expect([table('1').ratesOf(2, 1), table('1').ratesOf(1, 2), table('1').ratesOf(1, 1)]).toEqual([
      [],
      ['r'],
      undefined,
    ]);
  });
});

describe('HeldRates', () => {
  it('tells apart amounts that have other numbers for the same currencies and days', async () => {
    const source = { key: '', dimensions: [], columnCount: 2, steps: [], copies: [], sql: '' };
    const columnsOf = (lines: readonly (readonly [string, string])[]) => {
      const held = new HeldLines(2);
      held.append(lines.map((texts) => ({ row: 0, texts, amount: '100' })));
      return amountColumns(source, held, 0);
    };
    const read = [
      { currency: 'USD', day: '2001-03-01', numerator: '120', denominator: '1', rates: ['r'] },
      { currency: 'VND', day: '2001-03-02', numerator: '3', denominator: '1', rates: ['q'] },
    ];
    const query = async (sql: string) => (sql.includes('journal') ? [{ position: '1' }] : read);
    const manager = { query } as unknown as EntityManager;
    const rates = new HeldRates();
    const dollarsFirst = await rates.find(
      manager,
      toYen,
      columnsOf([
        ['USD', '2001-03-01'],
        ['VND', '2001-03-02'],
      ]),
    );
    const dongFirst = await rates.find(
      manager,
      toYen,
      columnsOf([
        ['VND', '2001-03-02'],
        ['USD', '2001-03-01'],
      ]),
    );
    expect([dollarsFirst.convert(100, 1, 1), dollarsFirst.convert(100, 2, 2)]).toEqual([120, 300]);
    expect([dongFirst.convert(100, 1, 1), dongFirst.convert(100, 2, 2)]).toEqual([300, 120]);
  });

  it('asks once for the same amounts until a rate is written', async () => {
    let asked = 0;
    let position = '1';
    const query = async (sql: string) => {
      if (sql.includes('journal')) return [{ position }];
      asked += 1;
      return [];
    };
    const held = new HeldLines(2);
    held.append([{ row: 0, texts: ['USD', '2001-03-01'], amount: '100' }]);
    const source = { key: '', dimensions: [], columnCount: 2, steps: [], copies: [], sql: '' };
    const rates = new HeldRates();
    const find = () => rates.find({ query } as unknown as EntityManager, toYen, amountColumns(source, held, 0));
    await find();
    await find();
    expect(asked).toBe(1);
    position = '2';
    await find();
    expect(asked).toBe(2);
  });
});
