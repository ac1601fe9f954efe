import { parse } from 'graphql';
import { selectedFields } from '../schema/selected-fields';
import { librarySchema } from '../testing/library-schema';
import { arrange, arrangedBy } from './arrange';
import { columnsOf } from './columns';
import { comparisonOf } from './compare';
import { compareDecimals } from './decimal';
import { readFilter } from './filter';
import { groupDigits } from './group-digits';
import { rowsOf } from './rows';
import { entriesOf, tableSources } from './table-source';

const BOOKS = [
  {
    id: '0012',
    title: 'Sách',
    price: { amount: '2150000000000000001', currency: 'VND' },
    tags: ['a', 'b'],
    authors: [
      { name: 'Đào', prizes: [{ title: 'One' }, { title: 'Two' }] },
      { name: '橋本', prizes: [] },
    ],
  },
  { id: '7', title: null, price: null, tags: [], authors: [] },
];
const QUERY = `query Books { books { nodes { ...Book } totalCount } }
  fragment Book on Book { id title price { amount currency } tags authors { name prizes { title } } }`;

/** The table that a query's answer makes. */
function tableOf(query: string, data: unknown, opened: readonly string[] = [], schema = true) {
  const root = selectedFields(parse(query), schema ? librarySchema : undefined);
  if (!root) throw new Error('no operation');
  const sources = tableSources(root, data);
  const [source] = sources;
  if (!source) throw new Error('no source');
  const entries = entriesOf(source, data);
  const set = new Set(opened);
  return { sources, columns: columnsOf(source.row, set, entries), rows: rowsOf(entries, source.row, set) };
}

const column = (id: string) => {
  const found = tableOf(QUERY, { books: { nodes: BOOKS } }).columns.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('Table', () => {
  it('finds the connection, and what else could be rows', () => {
    const query = '{ kinds shelf { name books { edges { rank node { id } } nodes { id } totalCount } } }';
    const { sources } = tableOf(query, { shelf: { books: { edges: [], nodes: [] } } });
    expect(sources.map(({ id, kind }) => [id, kind])).toEqual([
      ['shelf.books.edges', 'connection'],
      ['', 'object'],
    ]);
  });

  it('makes a column of each plain field, with its type from the schema', () => {
    const { columns } = tableOf(QUERY, { books: { nodes: BOOKS } });
    expect(columns.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'id id',
      'title text',
      'price.amount decimal',
      'price.currency text',
      'tags text',
      'authors json',
    ]);
    expect(columns.map(({ isList, canOpen }) => [isList, canOpen])).toEqual([
      ...Array(4).fill([false, false]),
      [true, false],
      [false, true],
    ]);
  });

  it('keeps ids and decimals as the texts that they are', () => {
    const { rows } = tableOf(QUERY, { books: { nodes: BOOKS } });
    expect(rows[0]).toMatchObject({ id: '0012', 'price.amount': '2150000000000000001' });
    expect(rows[1]).toMatchObject({ id: '7', 'price.amount': undefined });
  });

  it('opens lists out, a row for each entry, and loses no row that has none', () => {
    const { rows, columns } = tableOf(QUERY, { books: { nodes: BOOKS } }, ['authors', 'authors.prizes']);
    expect(columns.map(({ id }) => id).slice(-2)).toEqual(['authors.name', 'authors.prizes.title']);
    expect(rows.map((row) => [row.id, row['authors.name'], row['authors.prizes.title']])).toEqual([
      ['0012', 'Đào', 'One'],
      ['0012', 'Đào', 'Two'],
      ['0012', '橋本', undefined],
      ['7', undefined, undefined],
    ]);
  });

  it('opens inline fragments on what stands behind an interface', () => {
    const query = '{ books { nodes { maker { name ... on Author { prizes { title } } } } } }';
    const { columns } = tableOf(query, { books: { nodes: [] } });
    expect(columns.map(({ id, canOpen }) => [id, canOpen])).toEqual([
      ['maker.name', false],
      ['maker.prizes', true],
    ]);
  });

  it('shows an answer without a list as one row', () => {
    const { rows } = tableOf('{ shelf { name } kinds }', { shelf: { name: 'A' }, kinds: ['x'] });
    expect(rows).toMatchObject([{ 'shelf.name': 'A', kinds: ['x'] }]);
  });

  it('goes by the look of values where there is no schema', () => {
    const { columns, rows } = tableOf(QUERY, { books: { nodes: BOOKS } }, ['authors'], false);
    expect(columns.map(({ id, kind }) => `${id} ${kind}`)).toContain('authors.prizes json');
    expect(rows).toHaveLength(3);
  });

  it('orders decimals by all their digits', () => {
    const texts = ['10', '9.5', '-3', '9007199254740993', '9007199254740992', '0.10', '-0.2', '0', '00.1'];
    expect([...texts].sort(compareDecimals)).toEqual([
      ...['-3', '-0.2', '0', '0.10', '00.1', '9.5', '10', '9007199254740992', '9007199254740993'],
    ]);
  });

  it('orders texts by the alphabet of the language', () => {
    const compare = comparisonOf(column('title'), 'vi');
    expect(['Đà Lạt', 'Em', 'Dung', 'Ân', 'An'].sort(compare)).toEqual(['An', 'Ân', 'Dung', 'Đà Lạt', 'Em']);
  });

  it.each([
    ['title', 'ha noi', 'Đại học Hà Nội', true],
    ['title', 'dai', 'Đại học', true],
    ['title', '=sach', 'Sách', true],
    ['title', '=sac', 'Sách', false],
    ['title', '!sach', 'Sách', false],
    ['title', '∅', null, true],
    ['title', '∅', 'x', false],
    ['price.amount', '>=2150000000000000001', '2150000000000000000', false],
    ['price.amount', '>=2150000000000000001', '2150000000000000001', true],
    ['price.amount', '5..10', '7.5', true],
    ['price.amount', '5..', '4', false],
    ['price.amount', '<5', null, false],
    ['id', '>5', '7', false],
    ['tags', 'b', ['a', 'b'], true],
  ])('filters %s by %s: %j passes: %s', (id, typed, value, passes) => {
    expect(readFilter(typed, column(id))?.(value)).toBe(passes);
  });

  it('has no filter when nothing is typed', () => {
    expect(['', '  ', '!'].map((typed) => readFilter(typed, column('title')))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('filters and sorts rows by several columns, what is missing last in either direction', () => {
    const held = new Map([
      ['title', { column: column('title'), values: ['Đà', 'Em', null, 'An', 'Em', 'An'] }],
      ['price.amount', { column: column('price.amount'), values: ['10', '9.5', '1', null, '10', '2'] }],
    ]);
    const order = (...sort: [string, boolean][]) => {
      const by = { sort: sort.map(([id, desc]) => ({ id, desc })), filters: [], language: 'vi' };
      return [...arrange(6, held, by)];
    };
    expect(order(['title', false], ['price.amount', true])).toEqual([5, 3, 0, 4, 1, 2]);
    expect(order(['title', true])).toEqual([1, 4, 0, 3, 5, 2]);
    expect(order(['price.amount', true])).toEqual([0, 4, 1, 5, 2, 3]);
    const filtered = { sort: [], filters: [{ id: 'price.amount', value: '>=9.5' }], language: 'vi' };
    expect([arrangedBy(filtered), [...arrange(6, held, filtered)]]).toEqual([['price.amount'], [0, 1, 4]]);
  });

  it('groups the digits of long numbers without losing one', () => {
    expect(groupDigits('9007199254740993.10', 'vi')).toBe('9.007.199.254.740.993,10');
    expect(groupDigits('-1234', 'ja')).toBe('-1,234');
    expect(groupDigits('1e9', 'en')).toBe('1e9');
  });
});
