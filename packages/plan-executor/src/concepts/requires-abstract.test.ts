import { describeConcept } from '../testing/concept';

const contact = { __typename: 'Phone', country: 'FI', digits: '123' };
const mail = { __typename: 'Mail', address: 'a@b.example' };

describeConcept('@requires of an interface', {
  subgraphs: {
    people: {
      schema: `
        type Query { people: [Person!]! }
        type Person @key(fields: "id") { id: ID! contact: Contact }
        interface Contact { note: String }
        type Phone implements Contact { note: String country: String! digits: String! }
        type Mail implements Contact { note: String address: String! }
      `,
      rows: {
        Query: {
          people: [
            { id: '1', contact },
            { id: '2', contact: mail },
            { id: '3', contact: null },
          ],
        },
        Person: [
          { id: '1', contact },
          { id: '2', contact: mail },
          { id: '3', contact: null },
        ],
      },
    },
    messages: {
      schema: `
        type Person @key(fields: "id") {
          id: ID!
          contact: Contact @external
          way: String @requires(fields: "contact { __typename ... on Phone { country digits } ... on Mail { address } }")
        }
        interface Contact { note: String }
        type Phone implements Contact { note: String @external country: String! @external digits: String! @external }
        type Mail implements Contact { note: String @external address: String! @external }
      `,
      rows: { Person: [{ id: '1' }, { id: '2' }, { id: '3' }] },
      resolvers: { Person: { way: ({ contact: required }) => JSON.stringify(required) } },
    },
  },
  cases: [
    {
      it: 'sends the fields of the type that each object has',
      query: '{ people { way } }',
      data: {
        people: [
          { way: '{"__typename":"Phone","country":"FI","digits":"123"}' },
          { way: '{"__typename":"Mail","address":"a@b.example"}' },
          { way: 'null' },
        ],
      },
      calls: ['people', 'messages'],
    },
    {
      it: "is not disturbed by the client's own fragments",
      query: '{ people { contact { ... on Phone { __typename number: digits } } way } }',
      data: {
        people: [
          {
            contact: { __typename: 'Phone', number: '123' },
            way: '{"__typename":"Phone","country":"FI","digits":"123"}',
          },
          { contact: {}, way: '{"__typename":"Mail","address":"a@b.example"}' },
          { contact: null, way: 'null' },
        ],
      },
    },
  ],
});
