import { describeConcept } from '../testing/concept';

const accounts = [
  { __typename: 'Admin', id: '1', name: 'Ann', rights: 3 },
  { __typename: 'Guest', id: '2', name: 'Bo' },
];

describeConcept('@interfaceObject with @requires', {
  subgraphs: {
    accounts: {
      schema: `
        type Query { accounts: [Account!]! }
        interface Account @key(fields: "id") { id: ID! name: String! }
        type Admin implements Account @key(fields: "id") { id: ID! name: String! rights: Int }
        type Guest implements Account @key(fields: "id") { id: ID! name: String! }
      `,
      rows: { Query: { accounts }, Account: accounts, Admin: accounts, Guest: accounts },
    },
    greetings: {
      schema: `
        type Query { latest: Account }
        type Account @key(fields: "id") @interfaceObject {
          id: ID!
          name: String! @external
          greeting: String @requires(fields: "name")
        }
      `,
      rows: { Query: { latest: { id: '1' } }, Account: [{ id: '1' }, { id: '2' }] },
      resolvers: { Account: { greeting: ({ name }) => `Good morning, ${name}` } },
    },
  },
  cases: [
    {
      it: 'computes the field for every implementing type',
      query: '{ accounts { greeting } }',
      data: { accounts: [{ greeting: 'Good morning, Ann' }, { greeting: 'Good morning, Bo' }] },
      calls: ['accounts', 'greetings'],
    },
    {
      it: 'goes to the types and back when it begins at the interface object',
      query: '{ latest { greeting ... on Admin { rights } } }',
      data: { latest: { greeting: 'Good morning, Ann', rights: 3 } },
    },
  ],
});
