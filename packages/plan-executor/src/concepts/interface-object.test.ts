import { describeConcept } from '../testing/concept';

const rows = [
  { __typename: 'Book', id: 'b', title: 'Dune', pages: 400 },
  { __typename: 'Film', id: 'f', title: 'Alien', minutes: 117 },
];

describeConcept('@interfaceObject', {
  subgraphs: {
    library: {
      schema: `
        type Query { library: [Media!]! }
        interface Media @key(fields: "id") { id: ID! title: String! }
        type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int }
      `,
      rows: { Query: { library: rows }, Media: rows, Book: rows, Film: rows },
    },
    reviews: {
      schema: `
        type Query { best: [Media!]! }
        type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int! }
      `,
      rows: {
        Query: {
          best: [
            { id: 'f', stars: 5 },
            { id: 'b', stars: 4 },
          ],
        },
        Media: [
          { id: 'b', stars: 4 },
          { id: 'f', stars: 5 },
        ],
      },
    },
  },
  cases: [
    {
      it: 'adds a field to every implementing type',
      query: '{ library { title stars } }',
      data: {
        library: [
          { title: 'Dune', stars: 4 },
          { title: 'Alien', stars: 5 },
        ],
      },
      calls: ['library', 'reviews'],
    },
    {
      it: 'adds it within fragments on the implementing types',
      query: '{ library { ... on Book { stars pages } ... on Film { stars minutes } } }',
      data: {
        library: [
          { stars: 4, pages: 400 },
          { stars: 5, minutes: 117 },
        ],
      },
    },
    {
      it: 'needs no other subgraph when only its own fields are asked',
      query: '{ best { id stars } }',
      data: {
        best: [
          { id: 'f', stars: 5 },
          { id: 'b', stars: 4 },
        ],
      },
      calls: ['reviews'],
    },
    {
      it: 'asks for the type where the client wants to know it',
      query: '{ best { __typename stars } }',
      data: {
        best: [
          { __typename: 'Film', stars: 5 },
          { __typename: 'Book', stars: 4 },
        ],
      },
      calls: ['reviews', 'library'],
    },
    {
      it: 'reaches the fields of the implementing types',
      query: '{ best { title kind: __typename ... on Film { minutes } ... on Book { pages } } }',
      data: {
        best: [
          { title: 'Alien', kind: 'Film', minutes: 117 },
          { title: 'Dune', kind: 'Book', pages: 400 },
        ],
      },
    },
  ],
});
