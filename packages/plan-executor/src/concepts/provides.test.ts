import { describeConcept } from '../testing/concept';

const dune = { isbn: '1', title: 'Dune', pages: 400 };

describeConcept('@provides', {
  subgraphs: {
    books: {
      schema: `type Book @key(fields: "isbn") { isbn: ID! title: String @shareable pages: Int }`,
      rows: { Book: [dune] },
    },
    loans: {
      schema: `
        type Query { loans: [Loan!]! @provides(fields: "book { title }") popular: Book }
        type Loan { book: Book }
        type Book @key(fields: "isbn") { isbn: ID! title: String @external }
      `,
      rows: { Query: { loans: [{ book: { isbn: '1', title: 'Dune' } }], popular: { isbn: '1' } } },
    },
  },
  cases: [
    {
      it: 'spares the call where the field is provided',
      query: '{ loans { book { title } } }',
      data: { loans: [{ book: { title: 'Dune' } }] },
      calls: ['loans'],
    },
    {
      it: 'asks the owner where it is not',
      query: '{ popular { title } }',
      data: { popular: { title: 'Dune' } },
      calls: ['loans', 'books'],
    },
    {
      it: 'asks the owner for nothing but the other fields',
      query: '{ loans { book { title pages } } }',
      data: { loans: [{ book: { title: 'Dune', pages: 400 } }] },
      calls: ['loans', 'books'],
    },
  ],
});
