import { describeConcept } from '../testing/concept';

const product = { id: 'p' };

describeConcept('shared root', {
  subgraphs: {
    names: {
      schema: `
        type Query { product: Product! @shareable }
        type Product { id: ID! @shareable name: Name! }
        type Name @shareable { text: String! }
      `,
      rows: { Query: { product: { ...product, name: { text: 'Lamp' } } } },
    },
    prices: {
      schema: `
        type Query { product: Product! @shareable }
        type Product { id: ID! @shareable price: Float }
      `,
      rows: { Query: { product: { ...product, price: 9.5 } } },
    },
    colours: {
      schema: `
        type Query { product: Product! @shareable }
        type Product { id: ID! @shareable colours: [String!] }
      `,
      rows: { Query: { product: { ...product, colours: ['red', 'green'] } } },
    },
  },
  cases: [
    {
      it: 'asks each subgraph for its part of an object without a key',
      query: '{ product { id name { text } price colours } }',
      data: { product: { id: 'p', name: { text: 'Lamp' }, price: 9.5, colours: ['red', 'green'] } },
    },
    {
      it: 'asks only those that are needed',
      query: '{ product { price } }',
      data: { product: { price: 9.5 } },
      calls: ['prices'],
    },
    {
      it: 'keeps two aliases of the root apart',
      query: '{ a: product { price } b: product { name { text } } }',
      data: { a: { price: 9.5 }, b: { name: { text: 'Lamp' } } },
    },
  ],
});
