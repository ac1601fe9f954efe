import { describeConcept } from '../testing/concept';

describeConcept('entity that a subgraph does not know', {
  subgraphs: {
    shelf: {
      schema: `
        type Query { books: [Book] must: [Book!] }
        type Book @key(fields: "isbn") { isbn: ID! }
      `,
      rows: { Query: { books: [{ isbn: '1' }, { isbn: '9' }], must: [{ isbn: '1' }, { isbn: '9' }] } },
    },
    reviews: {
      schema: `type Book @key(fields: "isbn") { isbn: ID! stars: Int  rank: Int! }`,
      rows: { Book: [{ isbn: '1', stars: 5, rank: 1 }] },
    },
  },
  cases: [
    {
      it: 'gives null for its fields without an error',
      query: '{ books { isbn stars } }',
      data: {
        books: [
          { isbn: '1', stars: 5 },
          { isbn: '9', stars: null },
        ],
      },
    },
    {
      it: 'gives null for the entity when a field may not be null, and tells it',
      query: '{ books { isbn rank } }',
      data: { books: [{ isbn: '1', rank: 1 }, null] },
      errors: ['books.1.rank'],
    },
    {
      it: 'lets the null rise as far as the schema demands',
      query: '{ must { isbn rank } books { isbn } }',
      data: { must: null, books: [{ isbn: '1' }, { isbn: '9' }] },
      errors: ['must.1.rank'],
    },
  ],
});
