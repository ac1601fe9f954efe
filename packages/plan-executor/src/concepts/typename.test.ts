import { describeConcept } from '../testing/concept';

const items = [
  { __typename: 'Oven', id: '1' },
  { __typename: 'Lamp', id: '2' },
];

describeConcept('__typename', {
  subgraphs: {
    items: {
      schema: `
        type Query { items: [Item!]! item: Oven }
        union Item = Oven | Lamp
        type Oven @key(fields: "id") { id: ID! }
        type Lamp @key(fields: "id") { id: ID! }
      `,
      rows: { Query: { items, item: { id: '1' } } },
    },
    prices: {
      schema: `type Oven @key(fields: "id") { id: ID! price: Int }`,
      rows: { Oven: [{ id: '1', price: 90 }] },
    },
  },
  cases: [
    {
      it: 'calls no subgraph for the root',
      query: '{ __typename root: __typename }',
      data: { __typename: 'Query', root: 'Query' },
      calls: [],
    },
    {
      it: 'answers under every alias',
      query: '{ items { a: __typename b: __typename __typename } item { type: __typename id: __typename } }',
      data: {
        items: [
          { a: 'Oven', b: 'Oven', __typename: 'Oven' },
          { a: 'Lamp', b: 'Lamp', __typename: 'Lamp' },
        ],
        item: { type: 'Oven', id: 'Oven' },
      },
      calls: ['items'],
    },
    {
      it: 'answers inside fragments, beside fields of another subgraph',
      query: '{ items { ... on Oven { kind: __typename price } } }',
      data: { items: [{ kind: 'Oven', price: 90 }, {}] },
      calls: ['items', 'prices'],
    },
  ],
});
