import { describeConcept } from '../testing/concept';

describeConcept('@requires of a field that has @requires', {
  subgraphs: {
    goods: {
      schema: `
        type Query { good: Good }
        type Good @key(fields: "id") { id: ID! price: Float! }
      `,
      rows: { Query: { good: { id: '1', price: 100 } }, Good: [{ id: '1', price: 100 }] },
    },
    taxes: {
      schema: `
        type Good @key(fields: "id") { id: ID! price: Float! @external tax: Float! @requires(fields: "price") }
      `,
      rows: { Good: [{ id: '1' }] },
      resolvers: { Good: { tax: ({ price }) => Number(price) / 10 } },
    },
    shop: {
      schema: `
        type Good @key(fields: "id") {
          id: ID!
          price: Float! @external
          tax: Float! @external
          total: Float! @requires(fields: "price tax")
          isDear: Boolean! @requires(fields: "price")
        }
      `,
      rows: { Good: [{ id: '1' }] },
      resolvers: {
        Good: {
          total: ({ price, tax }) => Number(price) + Number(tax),
          isDear: ({ price }) => Number(price) > 50,
        },
      },
    },
  },
  cases: [
    {
      it: 'computes the inner one first',
      query: '{ good { total } }',
      data: { good: { total: 110 } },
      calls: ['goods', 'taxes', 'shop'],
    },
    {
      it: 'does not wait for what a field does not need',
      query: '{ good { isDear } }',
      data: { good: { isDear: true } },
      calls: ['goods', 'shop'],
    },
    {
      it: 'gives the required fields to a client that asks for them',
      query: '{ good { total isDear tax price } }',
      data: { good: { total: 110, isDear: true, tax: 10, price: 100 } },
    },
  ],
});
