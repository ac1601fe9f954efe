import { describeConcept } from '../testing/concept';

const media = [
  { __typename: 'Book', id: 'b', title: 'Dune' },
  { __typename: 'Film', id: 'f', title: 'Alien' },
];

describeConcept('@provides on interface and union', {
  subgraphs: {
    feed: {
      schema: `
        type Query {
          media: [Media!]! @provides(fields: "... on Book { title }")
          either: [Either!]! @provides(fields: "... on Film { title }")
        }
        interface Media { id: ID! }
        union Either = Book | Film
        type Book implements Media @key(fields: "id") { id: ID! title: String @external }
        type Film implements Media @key(fields: "id") { id: ID! title: String @external }
      `,
      rows: { Query: { media, either: media } },
    },
    titles: {
      schema: `
        type Book @key(fields: "id") { id: ID! title: String @shareable }
        type Film @key(fields: "id") { id: ID! title: String @shareable }
      `,
      rows: { Book: [{ id: 'b', title: 'Dune' }], Film: [{ id: 'f', title: 'Alien' }] },
    },
  },
  cases: [
    {
      it: 'spares the call for the type that is provided',
      query: '{ media { ... on Book { title } } }',
      data: { media: [{ title: 'Dune' }, {}] },
      calls: ['feed'],
    },
    {
      it: 'asks only for the type that is not',
      query: '{ either { ... on Book { title } ... on Film { title } } }',
      data: { either: [{ title: 'Dune' }, { title: 'Alien' }] },
      calls: ['feed', 'titles'],
    },
  ],
});
