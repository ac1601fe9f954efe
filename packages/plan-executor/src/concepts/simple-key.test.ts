import { describeConcept } from '../testing/concept';

describeConcept('simple key', {
  subgraphs: {
    catalogue: {
      schema: `
        type Query { books: [Book!]!  book(isbn: ID!): Book }
        type Book @key(fields: "isbn") { isbn: ID! title: String! }
      `,
      rows: {
        Query: {
          books: [
            { isbn: '1', title: 'Dune' },
            { isbn: '2', title: 'Emma' },
            { isbn: '1', title: 'Dune' },
          ],
        },
      },
    },
    reviews: {
      schema: `type Book @key(fields: "isbn") { isbn: ID! stars: Int  critics: [String!] }`,
      rows: {
        Book: [
          { isbn: '1', stars: 5, critics: ['Ann', 'Bo'] },
          { isbn: '2', stars: 3, critics: null },
        ],
      },
    },
  },
  cases: [
    {
      it: 'joins by the key with one call for the whole list',
      query: '{ books { title stars critics } }',
      data: {
        books: [
          { title: 'Dune', stars: 5, critics: ['Ann', 'Bo'] },
          { title: 'Emma', stars: 3, critics: null },
          { title: 'Dune', stars: 5, critics: ['Ann', 'Bo'] },
        ],
      },
      calls: ['catalogue', 'reviews'],
    },
    {
      it: 'calls one subgraph when it has every field',
      query: '{ books { isbn title } }',
      data: {
        books: [
          { isbn: '1', title: 'Dune' },
          { isbn: '2', title: 'Emma' },
          { isbn: '1', title: 'Dune' },
        ],
      },
      calls: ['catalogue'],
    },
  ],
});
