import { describeConcept } from '../testing/concept';

const media = [
  { __typename: 'Book', id: '1', pages: 9 },
  { __typename: 'Draft', id: '2' },
];

describeConcept('@inaccessible', {
  subgraphs: {
    media: {
      schema: `
        type Query { media: [Media] must: [Media!] book: Book }
        interface Media { id: ID! }
        type Book implements Media @key(fields: "id") { id: ID! secret: Int @inaccessible }
        type Draft implements Media @inaccessible { id: ID! }
      `,
      rows: { Query: { media, must: media, book: { id: '1', secret: 5 } }, Book: [{ id: '1', secret: 5 }] },
    },
    shop: {
      schema: `
        type Book @key(fields: "id") { id: ID! secret: Int @external price: Int @requires(fields: "secret") }
      `,
      rows: { Book: [{ id: '1' }] },
      resolvers: { Book: { price: ({ secret }) => Number(secret) * 2 } },
    },
  },
  cases: [
    {
      it: 'uses a field that clients do not see',
      query: '{ book { price } }',
      data: { book: { price: 10 } },
      calls: ['media', 'shop'],
    },
    {
      it: 'gives null and an error for an object whose type clients do not see',
      query: '{ media { id } must { __typename } }',
      data: { media: [{ id: '1' }, null], must: null },
      errors: ['media.1', 'must.1'],
    },
  ],
});
