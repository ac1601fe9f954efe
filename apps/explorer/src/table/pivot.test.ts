import { parse } from 'graphql';
import { selectedFields } from '../schema/selected-fields';
import { columnsOf } from './columns';
import { addDecimals } from './decimal';
import { type PivotChoice, suggestPivot } from './pivot';
import { pivotTable } from './pivot-table';
import { rowsOf } from './rows';
import { entriesOf, tableSources, totalBeside } from './table-source';

const QUERY = `{ stats {
  groups { keys { dimension value label } count sum { amount currency } average { amount } }
  total { count sum { amount } }
} }`;
const group = (country: string, year: string, amount: string | null, currency = 'USD') => ({
  keys: [
    { dimension: 'COUNTRY', value: country, label: country === 'VN' ? 'Việt Nam' : 'Nhật Bản' },
    { dimension: 'DECIDED_YEAR', value: year, label: null },
  ],
  count: 1,
  sum: amount && { amount, currency },
  average: { amount: '1.5' },
});
const GROUPS = [
  group('JP', '2026', '0.30'),
  group('VN', '2025', '9007199254740993.1'),
  group('VN', '2026', null),
  group('VN', '2025', '0.2'),
];

function tableOf(
  groups: readonly unknown[],
  total: unknown = { count: groups.length, sum: { amount: '9007199254740993.60' } },
) {
  const data = { stats: { groups, total } };
  const root = selectedFields(parse(QUERY), undefined);
  const source = root && tableSources(root, data)[0];
  if (!source) throw new Error('no source');
  const entries = entriesOf(source, data);
  const long = { columns: columnsOf(source.row, new Set(), entries), rows: rowsOf(entries, source.row, new Set()) };
  const pivot = (choice: PivotChoice) =>
    pivotTable(long, choice, { language: 'vi', opened: [], wholeOf: (id) => totalBeside(source, data, id) });
  return { long, pivot };
}

describe('Pivot', () => {
  const [rows, columns] = ['keys.COUNTRY.label', 'keys.DECIDED_YEAR.value'];

  it('stands the keys of statistics beside each other, a column for each dimension', () => {
    const { long } = tableOf(GROUPS);
    expect(long.columns.map(({ id, kind }) => `${id} ${kind}`).slice(0, 5)).toEqual([
      'keys.COUNTRY.value text',
      'keys.COUNTRY.label text',
      'keys.DECIDED_YEAR.value period',
      'keys.DECIDED_YEAR.label period',
      'count number',
    ]);
    expect(long.rows).toHaveLength(4);
    expect(long.rows[0]).toMatchObject({ [rows]: 'Nhật Bản', [columns]: '2026', 'keys.DECIDED_YEAR.label': '2026' });
  });

  it('makes rows × columns of it, sums exact and with their currency', () => {
    const { pivot, long } = tableOf(GROUPS);
    expect(suggestPivot(long.columns, long.rows)).toMatchObject({ rows, columns });
    const made = pivot({ rows, columns, value: 'sum.amount' });
    expect(made?.columns.map(({ id }) => id)).toEqual([rows, 'value:2025 (USD)', 'value:2026 (USD)']);
    expect(made?.rows).toMatchObject([
      { [rows]: 'Nhật Bản', 'value:2026 (USD)': '0.30' },
      { [rows]: 'Việt Nam', 'value:2025 (USD)': '9007199254740993.3' },
    ]);
    expect(made).toMatchObject({ refused: 0, otherUnits: 0, cut: 0, unit: 'USD' });
    expect(pivot({ rows, columns, value: null })?.rows[1]).toMatchObject({ 'value:2025': 2, 'value:2026': 1 });
  });

  it('leaves cells empty whose values do not add up, and other currencies out', () => {
    const { pivot } = tableOf([...GROUPS, group('JP', '2025', '7', 'JPY')]);
    expect(pivot({ rows, columns, value: 'average.amount' })).toMatchObject({ refused: 1 });
    expect(pivot({ rows, columns, value: 'sum.amount' })).toMatchObject({ otherUnits: 1, refused: 1 });
    expect(pivot({ rows, columns: 'gone', value: null })).toBeUndefined();
  });

  it.each([
    [['0.1', '0.20'], '0.30'],
    [['-5', '3'], '-2'],
    [['-0.5', '0.5'], '0.0'],
    [['9007199254740993', '1'], '9007199254740994'],
    [[], '0'],
    [['x'], undefined],
  ])('adds %j to %s', (texts, sum) => {
    expect(addDecimals(texts)).toBe(sum);
  });
});
