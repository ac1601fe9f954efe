import { describeConcept } from '../testing/concept';

describeConcept('@override of a field with @requires', {
  subgraphs: {
    store: {
      schema: `
        type Query { item: Item }
        type Item @key(fields: "id") { id: ID! weight: Int label: String }
      `,
      rows: { Query: { item: { id: '1', weight: 3, label: 'old' } }, Item: [{ id: '1', weight: 3, label: 'old' }] },
    },
    shipping: {
      schema: `
        type Item @key(fields: "id") {
          id: ID!
          weight: Int @external
          label: String @override(from: "store") @requires(fields: "weight")
        }
      `,
      rows: { Item: [{ id: '1' }] },
      resolvers: { Item: { label: ({ weight }) => `${weight} kg` } },
    },
    print: {
      schema: `type Item @key(fields: "id") { id: ID! label: String @external sheet: String @requires(fields: "label") }`,
      rows: { Item: [{ id: '1' }] },
      resolvers: { Item: { sheet: ({ label }) => `<${label}>` } },
    },
  },
  cases: [
    {
      it: 'sends what is required to the new owner',
      query: '{ item { label } }',
      data: { item: { label: '3 kg' } },
      calls: ['store', 'shipping'],
    },
    {
      it: "gives the new owner's value to whoever requires the field",
      query: '{ item { sheet } }',
      data: { item: { sheet: '<3 kg>' } },
      calls: ['store', 'shipping', 'print'],
    },
  ],
});
