import { describeConcept } from '../testing/concept';

const things = [
  { __typename: 'Oven', id: '1', watts: 900, name: 'Bake' },
  { __typename: 'Table', id: '2', name: 'Board', legs: 4 },
  { __typename: 'Oven', id: '3', watts: null, name: 'Heat' },
];
const [oven, table, other] = things;

describeConcept('abstract type across subgraphs', {
  subgraphs: {
    stock: {
      schema: `
        type Query { things: [Thing!]! any: [Any] one: Thing }
        interface Thing { id: ID! }
        interface Powered { watts: Int }
        type Oven implements Thing & Powered @key(fields: "id") { id: ID! watts: Int }
        type Table implements Thing @key(fields: "id") { id: ID! legs: Int }
        union Any = Oven | Table
      `,
      rows: { Query: { things, any: [oven, null, table], one: other } },
    },
    names: {
      schema: `
        interface Thing { id: ID! name: String }
        type Oven implements Thing @key(fields: "id") { id: ID! name: String }
        type Table implements Thing @key(fields: "id") { id: ID! name: String }
      `,
      rows: { Oven: things, Table: things },
    },
  },
  cases: [
    {
      it: 'asks for an interface field of another subgraph, type by type',
      query: '{ things { id name } }',
      data: {
        things: [
          { id: '1', name: 'Bake' },
          { id: '2', name: 'Board' },
          { id: '3', name: 'Heat' },
        ],
      },
      calls: ['stock', 'names'],
    },
    {
      it: 'gives each object of a union its own fields, and nothing to the others',
      query: '{ any { ... on Table { legs name } ... on Powered { watts } } }',
      data: { any: [{ watts: 900 }, null, { legs: 4, name: 'Board' }] },
    },
    {
      it: 'applies fragments on an interface inside fragments on another',
      query: '{ one { ... on Powered { ... on Thing { id ... on Oven { name } } } __typename } }',
      data: { one: { id: '3', name: 'Heat', __typename: 'Oven' } },
    },
    {
      it: 'merges the selections of several fragments that hold',
      query: '{ things { ... on Oven { x: name } ... on Thing { x: name id } ... on Table { y: name } } }',
      data: {
        things: [
          { x: 'Bake', id: '1' },
          { x: 'Board', id: '2', y: 'Board' },
          { x: 'Heat', id: '3' },
        ],
      },
    },
  ],
});
