import { composeSupergraph } from './compose-supergraph';
import { readOwnership } from './ownership';
import { printOwnershipTable } from './ownership-table';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires"])';

const { supergraph } = composeSupergraph([
  {
    name: 'book-store',
    url: 'http://127.0.0.1:1/graphql',
    sdl: `${link}
      type Query { books: [Book!]! }
      type Book @key(fields: "id") @key(fields: "isbn") { id: ID! isbn: String! title: String price: Price }
      type Price @shareable { amount: Int! }`,
  },
  {
    name: 'reviews',
    url: 'http://127.0.0.1:2/graphql',
    sdl: `${link}
      type Book @key(fields: "id") { id: ID! title: String @external stars: Int @requires(fields: "title") refund: Price }
      type Price @shareable { amount: Int! }
      type Review @key(fields: "id") { id: ID! text: String critic: Critic book: Book }
      type Critic @key(fields: "id", resolvable: false) { id: ID! }`,
  },
  {
    name: 'critics',
    url: 'http://127.0.0.1:3/graphql',
    sdl: `${link} type Critic @key(fields: "id") { id: ID! name: String }`,
  },
]);

describe('readOwnership', () => {
  it('finds owner, keys and who adds which fields', () => {
    expect(readOwnership(supergraph).entities).toEqual([
      {
        type: 'Book',
        owners: ['book-store'],
        keys: ['id', 'isbn'],
        extensions: [{ subgraph: 'reviews', fields: ['refund', 'stars'] }],
      },
      { type: 'Critic', owners: ['critics'], keys: ['id'], extensions: [] },
      { type: 'Review', owners: ['reviews'], keys: ['id'], extensions: [] },
    ]);
  });

  it('lists value types that several subgraphs define', () => {
    expect(readOwnership(supergraph).sharedTypes).toEqual(['Price']);
  });
});

describe('printOwnershipTable', () => {
  it('prints a row per entity', () => {
    expect(printOwnershipTable(readOwnership(supergraph))).toBe(
      [
        '| type     | owner      | @key         | extended by, with         |',
        '| -------- | ---------- | ------------ | ------------------------- |',
        '| `Book`   | book-store | `id`, `isbn` | reviews: `refund` `stars` |',
        '| `Critic` | critics    | `id`         | –                         |',
        '| `Review` | reviews    | `id`         | –                         |',
        '',
        'Defined alike by several subgraphs, without a key: `Price`',
        '',
      ].join('\n'),
    );
  });
});
