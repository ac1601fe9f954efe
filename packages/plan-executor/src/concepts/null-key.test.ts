import { describeConcept } from '../testing/concept';

describeConcept('null as a key', {
  subgraphs: {
    desks: {
      schema: `
        type Query { desks: [Desk]! }
        type Desk { number: Int! owner: Person }
        type Person @key(fields: "badge") @key(fields: "id") { id: ID badge: ID }
      `,
      rows: {
        Query: {
          desks: [
            { number: 1, owner: { id: '1', badge: 'b1' } },
            { number: 2, owner: null },
            null,
            { number: 3, owner: { id: '3', badge: null } },
            { number: 4, owner: { id: null, badge: null } },
          ],
        },
      },
    },
    people: {
      schema: `type Person @key(fields: "id") { id: ID name: String }`,
      resolvers: {
        Person: {
          __resolveReference: ({ id }) => (id === '1' ? { id, name: 'Ann' } : null),
        },
      },
    },
  },
  cases: [
    {
      it: 'gives null for what has no entity and keeps every place of the list',
      query: '{ desks { number owner { name } } }',
      data: {
        desks: [
          { number: 1, owner: { name: 'Ann' } },
          { number: 2, owner: null },
          null,
          { number: 3, owner: { name: null } },
          { number: 4, owner: { name: null } },
        ],
      },
      calls: ['desks', 'people'],
    },
  ],
});
