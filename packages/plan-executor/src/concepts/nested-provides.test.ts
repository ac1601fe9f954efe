import { describeConcept } from '../testing/concept';

const tree = { id: 'c1', name: 'Tools', parent: { id: 'c0', name: 'All' } };

describeConcept('nested @provides', {
  subgraphs: {
    products: {
      schema: `
        type Query { product: Product @provides(fields: "category { parent { name } }") }
        type Product @key(fields: "id") { id: ID! category: Category @external }
        type Category @key(fields: "id") { id: ID! parent: Category @external name: String @external }
      `,
      rows: { Query: { product: { id: '1', category: tree } }, Product: [{ id: '1' }] },
    },
    categories: {
      schema: `
        type Product @key(fields: "id") { id: ID! category: Category @shareable }
        type Category @key(fields: "id") { id: ID! name: String @shareable parent: Category @shareable }
      `,
      rows: { Product: [{ id: '1', category: tree }], Category: [tree, { id: 'c0', name: 'All', parent: null }] },
    },
  },
  cases: [
    {
      it: 'takes the provided path from the first subgraph',
      query: '{ product { category { parent { name } } } }',
      data: { product: { category: { parent: { name: 'All' } } } },
      calls: ['products'],
    },
    {
      it: 'asks the owner for what is beside the path',
      query: '{ product { category { name parent { name } } } }',
      data: { product: { category: { name: 'Tools', parent: { name: 'All' } } } },
      calls: ['products', 'categories'],
    },
  ],
});
