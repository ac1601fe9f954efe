import { buildSchema, parse } from 'graphql';
import { normaliseOperation } from './normalise-operation';

const schema = buildSchema(`
  type Query { book(id: ID, where: Filter, order: Order, day: Day): Book books(first: Int, ids: [ID!]): [Book!]! item: Item }
  type Mutation { a(x: Int): Int b: Int }
  interface Item { id: ID! }
  type Book implements Item { id: ID! title(short: Boolean, scale: Float): String author: Author }
  type Author implements Item { id: ID! name: String }
  input Filter { year: Int names: [String] order: Order }
  enum Order { TITLE }
  scalar Day
`);

const normal = (query: string, name?: string) => normaliseOperation(parse(query), name, schema);
const text = (query: string) => normal(query).text;

describe('normaliseOperation', () => {
  it.each([
    ['white space and comments', '{ book { id } }', '{\n  book{id} # note\n}'],
    ['the name of the operation', '{ book { id } }', 'query Q { book { id } }'],
    ['the order of fields', '{ item { id } book { title id } }', '{ book { id title } item { id } }'],
    ['what is selected twice', '{ book { id title } }', '{ book { id } book { title id } }'],
    ['named fragments', '{ book { id } }', '{ book { ...F } } fragment F on Book { id }'],
    [
      'names of fragments',
      '{ item { ...A } } fragment A on Book { title }',
      '{ item { ...B } } fragment B on Book { title }',
    ],
    ['fragments on what is sure', '{ book { id } }', '{ ... { book { ... on Item { ... on Book { id } } } } }'],
    ['fragments that never apply', '{ book { id } }', '{ book { id ... on Item { ... on Author { name } } } }'],
    [
      'the names and order of variables',
      'query ($a: ID, $b: Int) { book(id: $a) { id } books(first: $b) { id } }',
      'query ($y: Int, $x: ID) { books(first: $y) { id } book(id: $x) { id } }',
    ],
    ['the order of arguments', '{ book(id: 1, order: TITLE) { id } }', '{ book(order: TITLE, id: 1) { id } }'],
    ['literals of built-in scalars', '{ books(first: 1) { id } }', '{ books(first: 2) { id } }'],
    ['the length of literal lists', '{ books(ids: [1]) { id } }', '{ books(ids: ["a", "b"]) { id } }'],
    [
      'what is left out for good',
      '{ book { id } }',
      '{ book { id title @skip(if: true) ... @include(if: false) { id } } }',
    ],
    [
      'conditions that always hold',
      '{ book { id } }',
      '{ book { id @include(if: true) ... @skip(if: false) { id } } }',
    ],
    ['objects of which nothing is left', '{ book { __typename } }', '{ book { id @skip(if: true) } }'],
    ['literals in inputs', '{ book(where: {year: 1}) { id } }', '{ book(where: {year: 2}) { id } }'],
  ])('leaves no trace of %s', (_, one, other) => {
    expect(text(other)).toBe(text(one));
  });

  it.each([
    ['aliases', '{ a: book { id } }', '{ b: book { id } }'],
    ['null', '{ book(id: null) { id } }', '{ book(id: 1) { id } }'],
    ['what is left out', '{ book { id } }', '{ book(id: 1) { id } }'],
    ['enum values', '{ book(order: TITLE) { id } }', 'query ($o: Order) { book(order: $o) { id } }'],
    ['custom scalars', '{ book(day: 1) { id } }', '{ book(day: 2) { id } }'],
    ['conditions that are not decided', 'query ($a: Boolean!) { book { id @skip(if: $a) } }', '{ book { id } }'],
    ['defaults', 'query ($a: Int = 1) { books(first: $a) { id } }', 'query ($a: Int = 2) { books(first: $a) { id } }'],
    [
      'which literals are equal',
      '{ a: book(id: 1) { id } b: book(id: 1) { id } }',
      '{ a: book(id: 1) { id } b: book(id: 2) { id } }',
    ],
    ['the order of a mutation', 'mutation { a b }', 'mutation { b a }'],
    [
      'the order of a mutation below conditions',
      'mutation ($c: Boolean!) { ... @include(if: $c) { a } b ... @include(if: $c) { x: a } }',
      'mutation ($c: Boolean!) { ... @include(if: $c) { a x: a } b }',
    ],
  ])('keeps %s', (_, one, other) => {
    expect(text(other)).not.toBe(text(one));
  });

  it.each([
    [true, false, '{ book { id } }'],
    [true, true, '{ book { id title } }'],
    [false, false, '{ book { __typename } }'],
  ])('leaves no trace of conditions that are decided: %j, %j', (a, b, same) => {
    const document = parse(
      'query ($a: Boolean!, $b: Boolean!) { book { ... @include(if: $a) { id title @skip(if: $b) @include(if: $b) ...F @include(if: $b) } } } fragment F on Book { title }',
    );
    const decisions = new Map(Object.entries({ a, b }));
    expect(normaliseOperation(document, undefined, schema, decisions).text).toBe(text(same));
  });

  it('is its own normal form', () => {
    const once = normal(
      `query ($a: Boolean!, $f: Int = 3) { item @include(if: $a) { ...F id } books(first: $f, ids: [1]) { title(short: true) } }
       fragment F on Book { author { name } title(scale: 1) }`,
    ).text;
    expect(text(once)).toBe(once);
  });

  it('binds the client’s variables and the literals', () => {
    const { text: written, variables } = normal(
      'query ($t: String, $late: Int = 4) { books(first: $late, ids: [7, "x"]) { title(scale: 2) } book(where: {names: [$t]}) { id } }',
    );
    expect(written.replaceAll(/\s+/g, ' ')).toBe(
      'query ($_var0: String, $_var1: Int = 4, $_var2: [ID!]!, $_var3: Float!) { ' +
        'book(where: {names: [$_var0]}) { id } books(first: $_var1, ids: $_var2) { title(scale: $_var3) } }',
    );
    expect(variables.bind({ t: null })).toEqual({ _var0: null, _var2: ['7', 'x'], _var3: 2 });
  });

  it('gives texts the client’s names back', () => {
    const { variables } = normal('query ($day: Day) { book(day: $day, where: {year: 5}) { id } }');
    expect(variables.toClientText('Variable "$_var0" is late; _var1 is not, _var10 is unknown')).toBe(
      'Variable "$day" is late; where.year is not, _var10 is unknown',
    );
  });

  it('normalises the operation that is named', () => {
    expect(normal('query A { book { id } } query B { item { id } }', 'B').text).toBe(text('{ item { id } }'));
  });
});
