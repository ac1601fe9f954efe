import { describeConcept } from '../testing/concept';

describeConcept('@requires through a list of lists', {
  subgraphs: {
    boards: {
      schema: `
        type Query { board: Board }
        type Board @key(fields: "id") { id: ID! rows: [[Cell!]!]! }
        type Cell { mark: String! }
      `,
      rows: {
        Query: { board: { id: 'b', rows: [[{ mark: 'x' }, { mark: 'o' }], [], [{ mark: 'x' }]] } },
      },
    },
    players: {
      schema: `
        type Board @key(fields: "id") { id: ID! rows: [[Cell!]!]! @external drawn: String @requires(fields: "rows { mark }") }
        type Cell { mark: String! @external }
      `,
      rows: { Board: [{ id: 'b' }] },
      resolvers: {
        Board: {
          drawn: ({ rows }) => JSON.stringify(rows),
        },
      },
    },
  },
  cases: [
    {
      it: 'sends every inner object',
      query: '{ board { drawn } }',
      data: { board: { drawn: '[[{"mark":"x"},{"mark":"o"}],[],[{"mark":"x"}]]' } },
      stock: {
        because: 'sends null for each inner list, so the field is computed from nothing',
        data: { board: { drawn: '[null,null,null]' } },
      },
    },
  ],
});
