import { describeConcept } from '../testing/concept';

describeConcept('extension as in Federation 1', {
  subgraphs: {
    users: {
      schema: `
        type Query { user: User }
        type User @key(fields: "id") { id: ID! name: String! @shareable }
      `,
      rows: { Query: { user: { id: '1', name: 'Ann' } }, User: [{ id: '1', name: 'Ann' }] },
    },
    rides: {
      schema: `
        extend type Query { driver: User @provides(fields: "name") }
        extend type User @key(fields: "id") { id: ID! @external name: String! @external rides: Int }
      `,
      rows: { Query: { driver: { id: '1', name: 'Ann', rides: 8 } }, User: [{ id: '1', rides: 8 }] },
    },
  },
  cases: [
    {
      it: 'adds fields to the entity',
      query: '{ user { name rides } }',
      data: { user: { name: 'Ann', rides: 8 } },
      calls: ['users', 'rides'],
    },
    {
      it: 'takes an external key from the extending subgraph',
      query: '{ driver { id rides } }',
      data: { driver: { id: '1', rides: 8 } },
      calls: ['rides'],
    },
  ],
});
