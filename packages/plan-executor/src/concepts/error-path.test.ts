import { describeConcept } from '../testing/concept';

describeConcept('path of an error below _entities', {
  subgraphs: {
    shelf: {
      schema: `
        type Query { shelves: [Shelf!]! }
        type Shelf { books: [Book] }
        type Book @key(fields: "isbn") { isbn: ID! }
        type Pamphlet { name: String }
      `,
      rows: {
        Query: {
          shelves: [
            { books: [{ isbn: '1' }, null, { isbn: '2' }] },
            { books: null },
            { books: [{ isbn: '2' }, { isbn: '3' }] },
          ],
        },
      },
    },
    reviews: {
      schema: `type Book @key(fields: "isbn") { isbn: ID! stars: Int critics: [Critic!] } type Critic { name: String! }`,
      rows: {
        Book: [
          { isbn: '1', stars: 5, critics: [{ name: 'Ann' }] },
          { isbn: '2', stars: null, critics: [{ name: 'Bo' }, { name: null }] },
          { isbn: '3', stars: 1, critics: [] },
        ],
      },
      resolvers: {
        Book: {
          stars: ({ isbn, stars }) => {
            if (isbn === '2') throw new Error('No stars today');
            return stars;
          },
        },
      },
    },
  },
  cases: [
    {
      it: 'leads to every place where the entity stands, through null places and aliases',
      query: '{ s: shelves { b: books { rating: stars } } }',
      data: {
        s: [{ b: [{ rating: 5 }, null, { rating: null }] }, { b: null }, { b: [{ rating: null }, { rating: 1 }] }],
      },
      errors: ['s.0.b.2.rating', 's.2.b.0.rating'],
    },
    {
      it: 'leads into lists below the entity',
      query: '{ shelves { books { critics { name } } } }',
      data: {
        shelves: [
          { books: [{ critics: [{ name: 'Ann' }] }, null, { critics: null }] },
          { books: null },
          { books: [{ critics: null }, { critics: [] }] },
        ],
      },
      errors: ['shelves.0.books.2.critics.1.name', 'shelves.2.books.0.critics.1.name'],
    },
  ],
});
