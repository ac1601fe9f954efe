import { describeConcept } from '../testing/concept';

const price = (_: unknown, { currency }: { currency?: string }) => (currency === 'JPY' ? 15_000 : 100);

describeConcept('@requires with an argument', {
  subgraphs: {
    goods: {
      schema: `
        type Query { good: Good }
        type Good @key(fields: "id") { id: ID! price(currency: String!): Int }
      `,
      rows: { Query: { good: { id: '1' } }, Good: [{ id: '1' }] },
      resolvers: { Good: { price: price as never } },
    },
    shipping: {
      schema: `
        type Good @key(fields: "id") {
          id: ID!
          price(currency: String!): Int @external
          shipping: Int @requires(fields: "price(currency: \\"EUR\\")")
          customs: Int @requires(fields: "price(currency: \\"JPY\\")")
        }
      `,
      rows: { Good: [{ id: '1' }] },
      resolvers: {
        Good: {
          shipping: ({ price: required }) => Number(required) / 10,
          customs: ({ price: required }) => Number(required) / 100,
        },
      },
    },
  },
  cases: [
    {
      it: 'asks for the field with the argument',
      query: '{ good { shipping } }',
      data: { good: { shipping: 10 } },
      calls: ['goods', 'shipping'],
    },
    {
      it: 'keeps it apart from the same field with an argument of the client',
      query: '{ good { shipping price(currency: "JPY") } }',
      data: { good: { shipping: 10, price: 15_000 } },
      stock: {
        because: 'the required field and the one of the client stand under one name in the plan (6.3.2)',
        data: { good: { shipping: 10, price: 100 } },
      },
    },
    {
      it: 'keeps two fields apart that require it with different arguments',
      query: '{ good { customs shipping } }',
      data: { good: { shipping: 10, customs: 150 } },
      stock: {
        because: 'both required fields stand under one name in the plan (6.3.2)',
        data: { good: { shipping: 10, customs: 1 } },
      },
    },
    {
      it: 'keeps it apart from a field of the client that takes its argument from a variable',
      query: 'query ($currency: String!) { good { customs price(currency: $currency) again: price(currency: "JPY") } }',
      variables: { currency: 'EUR' },
      data: { good: { customs: 150, price: 100, again: 15_000 } },
      stock: {
        because: 'the required field and the one of the client stand under one name in the plan (6.3.2)',
        data: { good: { customs: 150, price: 15_000, again: 15_000 } },
      },
    },
  ],
});
