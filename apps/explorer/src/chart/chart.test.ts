import { PRINTED } from '../drawing/drawing-colours';
import { additivityOf } from '../table/additivity';
import { type Column, ENTRY, type Row } from '../table/columns';
import type { ValueKind } from '../table/value-kind';
import { suggestCharts } from './chart-choice';
import { chartData } from './chart-data';
import { chartOption } from './chart-option';
import { numberFormat } from './number-format';

const column = (id: string, kind: ValueKind): Column => ({
  id,
  kind,
  isList: false,
  canOpen: false,
  typeName: undefined,
  description: undefined,
});
const MONEY = [column('title', 'text'), column('money.amount', 'decimal'), column('money.currency', 'text')];
const money = (title: string, amount: string | null, currency: string | null): Row => ({
  title,
  'money.amount': amount,
  'money.currency': currency,
});

const DRAWN = { colours: PRINTED, language: 'ja' };

describe('Chart', () => {
  it('suggests a line over time, bars by name, a pie of a few parts', () => {
    const columns = [column('day', 'date'), column('status', 'enum'), column('count', 'integer'), column('id', 'id')];
    const rows = ['A', 'A', 'B'].map((status, n) => ({ day: `2026-01-0${n + 1}`, status, count: n, id: String(n) }));
    expect(suggestCharts(columns, rows)[0]).toEqual({ kind: 'line', x: 'day', y: 'count' });
    expect(suggestCharts(columns, rows)).toContainEqual({ kind: 'bar', x: 'status', y: 'count' });
    expect(suggestCharts(columns, rows)).toContainEqual({ kind: 'pie', x: 'status', y: null });
    expect(suggestCharts([column('id', 'id')], [{ id: '1' }])).toEqual([]);
  });

  it('never adds up amounts of different currencies, and tells how many are left out', () => {
    const rows = [money('a', '5', 'VND'), money('a', '7', 'VND'), money('b', '100', 'JPY'), money('c', null, 'VND')];
    const choice = { kind: 'bar', x: 'title', y: 'money.amount' } as const;
    const dongs = chartData(choice, MONEY, rows, { language: 'en' });
    expect(dongs).toMatchObject({
      unit: 'VND',
      units: ['VND', 'JPY'],
      marks: [{ name: 'a', value: 12 }],
      isSummed: true,
      otherUnits: 1,
      missing: 1,
    });
    expect(chartData({ ...choice, unit: 'JPY' }, MONEY, rows, { language: 'en' })).toMatchObject({
      unit: 'JPY',
      marks: [{ name: 'b', value: 100 }],
    });
  });

  it('counts a value once that opened lists repeat, or draws nothing', () => {
    const columns = [column('status', 'enum'), column('total', 'integer'), column('parts.share', 'integer')];
    const rows = [0, 0, 1].map((entry, n) => ({ [ENTRY]: entry, status: 'A', total: 10, 'parts.share': n }));
    const sum = (y: string, opened: string[]) => {
      const { marks, dishonest } = chartData({ kind: 'bar', x: 'status', y }, columns, rows, {
        language: 'en',
        opened,
      });
      return dishonest ?? marks[0]?.value;
    };
    expect(sum('total', ['parts'])).toBe(20);
    expect(sum('parts.share', ['parts'])).toBe(3);
    expect(sum('parts.share', ['parts', 'others'])).toBe('repeated');
  });

  describe('of statistics by two dimensions', () => {
    const dimension = (id: string, kind: ValueKind, name: string) => ({ ...column(id, kind), dimension: name });
    const columns = [
      dimension('keys.YEAR.value', 'period', 'YEAR'),
      dimension('keys.COUNTRY.label', 'text', 'COUNTRY'),
      column('count', 'integer'),
      column('average', 'decimal'),
    ];
    const rows = [
      ['2025', 'Vietnam', 3],
      ['2026', 'Japan', 4],
      ['2025', 'Japan', 1],
    ].map(([year, country, count]) => ({
      ...{ 'keys.YEAR.value': year, 'keys.COUNTRY.label': country, count, average: '5.5' },
    }));
    const choice = { kind: 'bar', x: 'keys.YEAR.value', y: 'count', by: 'keys.COUNTRY.label' } as const;

    it('splits by the second, along the calendar, and stacks what adds up to the total', () => {
      expect(suggestCharts(columns, rows)[0]).toEqual(choice);
      const additivity = additivityOf('count', columns, rows, 8);
      const data = chartData(choice, columns, rows, { language: 'en', additivity });
      expect(data).toMatchObject({ parts: ['Japan', 'Vietnam'], isStacked: true, isSummed: false, additivity: 'adds' });
      expect(data.marks.map(({ name, part, value }) => [name, part, value])).toEqual([
        ['2025', 'Vietnam', 3],
        ['2025', 'Japan', 1],
        ['2026', 'Japan', 4],
      ]);
      const { series } = chartOption({ ...DRAWN, kind: 'bar', data, texts: { x: '', y: '' } }) as { series: object[] };
      expect(series).toMatchObject([
        { name: 'Japan', stack: 'whole', data: [1, 4] },
        { name: 'Vietnam', stack: 'whole', data: [3, null] },
      ]);
    });

    it.each([
      ['count', 5, 'overlaps'],
      ['count', undefined, 'unknown'],
      ['average', '5.5', 'no'],
    ])('stands parts of %s beside each other where the total is %s', (y, whole, additivity) => {
      expect(additivityOf(y, columns, rows, whole)).toBe(additivity);
      const context = { language: 'en', additivity: additivityOf(y, columns, rows, whole) };
      expect(chartData({ ...choice, y }, columns, rows, context)).toMatchObject({
        isStacked: false,
        dishonest: undefined,
      });
      const { by: _, ...whole2025 } = choice;
      const isRefused = additivity !== 'unknown';
      const { dishonest } = chartData({ ...whole2025, y, x: 'keys.COUNTRY.label' }, columns, rows, context);
      expect(dishonest).toBe(isRefused ? 'notAdditive' : undefined);
    });
  });

  it('tells what the answer itself says of what is not converted', () => {
    const columns = [...MONEY, column('unconvertedCount', 'integer')];
    const rows = [
      { ...money('a', '5', 'JPY'), unconvertedCount: 2 },
      { ...money('b', '6', 'JPY'), unconvertedCount: 0 },
    ];
    const { coverage } = chartData({ kind: 'bar', x: 'title', y: 'money.amount' }, columns, rows, { language: 'en' });
    expect(coverage).toEqual({ unconverted: 2, rows: 1, isTold: true });
  });

  it.each([
    [['1', '-1'], 'negative'],
    [['1', '2', '3', '4', '5', '6', '7'], 'tooMany'],
    [['1', '2'], undefined],
  ])('says of a pie of %j that it is %s', (amounts, dishonest) => {
    const rows = amounts.map((amount, index) => money(String(index), amount, 'JPY'));
    expect(chartData({ kind: 'pie', x: 'title', y: 'money.amount' }, MONEY, rows, { language: 'en' }).dishonest).toBe(
      dishonest,
    );
  });

  it('cuts what no screen has place for, and says so', () => {
    const rows = Array.from({ length: 50 }, (_, index) => money(`n${index}`, String(index), 'JPY'));
    const data = chartData({ kind: 'bar', x: 'title', y: 'money.amount' }, MONEY, rows, { language: 'en' });
    expect([data.marks.length, data.marks[0]?.value, data.cut]).toEqual([40, 49, 10]);
  });

  it('says of each kind how it is drawn, with the names of its axes', () => {
    const columns = [column('day', 'date'), column('n', 'integer'), column('m', 'number')];
    const rows = [1, 2, 3].map((n) => ({ day: `2026-01-0${n}`, n, m: n / 2 }));
    const choices = [
      { kind: 'line', x: 'day', y: 'n' },
      { kind: 'scatter', x: 'n', y: 'm' },
      { kind: 'bar', x: 'n', y: 'm' },
      { kind: 'pie', x: 'day', y: null },
    ] as const;
    const drawn = choices.map((choice) => {
      const data = chartData(choice, columns, rows, { language: 'ja' });
      const option = chartOption({ ...DRAWN, kind: choice.kind, data, texts: { x: '日', y: '数', title: '題' } });
      const { series, xAxis, title } = option as Record<string, { text?: string; name?: string; type?: string }[]>;
      return [series?.[0]?.type, (xAxis as { type?: string } | undefined)?.type, (title as { text?: string }).text];
    });
    expect(drawn).toEqual([
      ['line', 'time', '題'],
      ['scatter', 'value', '題'],
      ['bar', 'value', '題'],
      ['pie', undefined, '題'],
    ]);
    expect(numberFormat('vi', 'VND')(1500000)).toMatch(/1\.500\.000/);
  });
});
