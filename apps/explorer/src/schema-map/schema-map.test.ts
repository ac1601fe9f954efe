import { buildSchema } from 'graphql';
import { placeTypes, searchTypes } from './schema-map';

describe('Schema map', () => {
  const schema = buildSchema(`
    type Query { book: Book }
    "Something to read" type Book { id: ID "In money" price: Int stars: Int @deprecated(reason: "use rating") }
  `);
  const types = placeTypes(schema, {
    subgraphs: ['books', 'reviews'],
    types: {
      Book: {
        subgraphs: { reviews: ['id'], books: ['id', 'isbn'] },
        fields: { id: ['books', 'reviews'], price: ['books'], stars: ['reviews'] },
        notes: { stars: [{ subgraph: 'reviews', requires: 'price' }] },
      },
      Query: { subgraphs: { books: [] }, fields: { book: ['books'] } },
    },
  });

  it('tells who has a type, by which keys, and who answers its fields', () => {
    const [book] = types;
    expect(book?.subgraphs).toEqual([
      { name: 'reviews', keys: ['id'], fields: 2 },
      { name: 'books', keys: ['id', 'isbn'], fields: 2 },
    ]);
    expect(book?.fields.map(({ name, subgraphs, deprecation }) => [name, subgraphs, deprecation])).toEqual([
      ['id', ['books', 'reviews'], undefined],
      ['price', ['books'], undefined],
      ['stars', ['reviews'], 'use rating'],
    ]);
    expect(book?.fields.map(({ notes }) => notes)).toEqual([[], [], [{ subgraph: 'reviews', requires: 'price' }]]);
  });

  it.each([
    ['book', false, ['Book.id', 'Book.price', 'Book.stars', 'Query.book']],
    ['money', false, ['Book.price']],
    ['REVIEWS', false, ['Book.id', 'Book.stars']],
    ['', true, ['Book.stars']],
    ['nothing', false, []],
  ])('finds by %j, deprecated only: %s', (typed, deprecatedOnly, found) => {
    const names = searchTypes(types, typed, deprecatedOnly).flatMap(({ name, fields }) =>
      fields.map((field) => `${name}.${field.name}`),
    );
    expect(names).toEqual(found);
  });
});
