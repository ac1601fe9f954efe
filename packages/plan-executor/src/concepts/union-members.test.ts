import { describeConcept } from '../testing/concept';

describeConcept('union with different members per subgraph', {
  subgraphs: {
    old: {
      schema: `
        type Query { old: [Media] shelf: Shelf shared: Media @shareable }
        union Media = Book | Film
        type Book @key(fields: "id") { id: ID! title: String @shareable }
        type Shelf @key(fields: "id") { id: ID! media: [Media] @shareable }
        type Film @key(fields: "id") { id: ID! minutes: Int }
      `,
      rows: {
        Query: {
          old: [
            { __typename: 'Book', id: 'b', title: 'Dune' },
            { __typename: 'Film', id: 'f', minutes: 90 },
          ],
          shared: { __typename: 'Book', id: 'b', title: 'Dune' },
          shelf: { id: 's', media: [{ __typename: 'Film', id: 'f', minutes: 90 }] },
        },
        Book: [{ id: 'b', title: 'Dune' }],
      },
    },
    young: {
      schema: `
        type Query { young: [Media] shared: Media @shareable }
        union Media = Book | Game
        type Book @key(fields: "id") { id: ID! title: String @shareable }
        type Shelf @key(fields: "id") { id: ID! media: [Media] @shareable }
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
    {
      it: 'gives the fields of a member that only the subgraph has which answers',
      query: '{ shelf { media { __typename ... on Film { minutes } } } }',
      data: { shelf: { media: [{ __typename: 'Film', minutes: 90 }] } },
      plan: {
        because: 'the field could be answered by both subgraphs, and the plan asks only for members that both have',
        data: { shelf: { media: [{ __typename: 'Film', minutes: null }] } },
      },
    },
  ],
});
