import { describeConcept } from '../testing/concept';

describeConcept('union with different members per subgraph', {
  subgraphs: {
    old: {
      schema: `
        type Query { old: [Media] shared: Media @shareable }
        union Media = Book | Film
        type Book @key(fields: "id") { id: ID! title: String @shareable }
        type Film @key(fields: "id") { id: ID! minutes: Int }
      `,
      rows: {
        Query: {
          old: [
            { __typename: 'Book', id: 'b', title: 'Dune' },
            { __typename: 'Film', id: 'f', minutes: 90 },
          ],
          shared: { __typename: 'Book', id: 'b', title: 'Dune' },
        },
        Book: [{ id: 'b', title: 'Dune' }],
      },
    },
    young: {
      schema: `
        type Query { young: [Media] shared: Media @shareable }
        union Media = Book | Game
        type Book @key(fields: "id") { id: ID! title: String @shareable }
        type Game @key(fields: "id") { id: ID! players: Int }
      `,
      rows: {
        Query: {
          young: [
            { __typename: 'Game', id: 'g', players: 4 },
            { __typename: 'Book', id: 'b', title: 'Dune' },
          ],
          shared: { __typename: 'Book', id: 'b', title: 'Dune' },
        },
        Book: [{ id: 'b', title: 'Dune' }],
      },
    },
  },
  cases: [
    {
      it: 'asks no subgraph for a member that it does not have',
      query:
        '{ old { ...All } young { ...All } } fragment All on Media { ... on Book { title } ... on Film { minutes } ... on Game { players } }',
      data: {
        old: [{ title: 'Dune' }, { minutes: 90 }],
        young: [{ players: 4 }, { title: 'Dune' }],
      },
    },
    {
      it: 'gives an empty object where no fragment holds',
      query: '{ old { ... on Game { players } } }',
      data: { old: [{}, {}] },
    },
    {
      it: 'finds the member that both have through the shared root',
      query: '{ shared { __typename ... on Book { title } } }',
      data: { shared: { __typename: 'Book', title: 'Dune' } },
    },
  ],
});
