import { describeConcept } from '../testing/concept';

describeConcept('enum with different values per subgraph', {
  subgraphs: {
    accounts: {
      schema: `
        type Query { users: [User!]! byRole(role: Role!): [User] }
        type User @key(fields: "id") { id: ID! role: Role @shareable }
        enum Role { ADMIN GUEST OWNER @inaccessible }
      `,
      rows: {
        Query: {
          users: [
            { id: '1', role: 'ADMIN' },
            { id: '2', role: 'OWNER' },
            { id: '3', role: null },
          ],
          byRole: [{ id: '1', role: 'ADMIN' }],
        },
      },
    },
    rights: {
      schema: `
        type Query { must: [User!] }
        type User @key(fields: "id") { id: ID! rank: Role! }
        enum Role { ADMIN GUEST OWNER @inaccessible }
      `,
      rows: {
        Query: { must: [{ id: '2', rank: 'OWNER' }] },
        User: [
          { id: '1', rank: 'ADMIN' },
          { id: '2', rank: 'OWNER' },
        ],
      },
    },
  },
  cases: [
    {
      it: 'gives null and an error for a value that clients do not know',
      query: '{ users { id role } }',
      data: {
        users: [
          { id: '1', role: 'ADMIN' },
          { id: '2', role: null },
          { id: '3', role: null },
        ],
      },
      errors: ['users.1.role'],
    },
    {
      it: 'lets the null rise where the value may not be null',
      query: '{ must { id rank } }',
      data: { must: null },
      errors: ['must.0.rank'],
    },
    {
      it: 'passes a value of the client on to the subgraph',
      query: 'query ($role: Role!) { byRole(role: $role) { role } }',
      variables: { role: 'ADMIN' },
      data: { byRole: [{ role: 'ADMIN' }] },
    },
  ],
});
