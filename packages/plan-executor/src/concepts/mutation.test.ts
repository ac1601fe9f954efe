import { describeConcept } from '../testing/concept';

describeConcept('mutation', {
  subgraphs: {
    cart: {
      schema: `
        type Query { cart: Cart }
        type Mutation { add(item: String!): Cart! }
        type Cart @key(fields: "id") { id: ID! items: [String!]! }
      `,
      rows: { Cart: [{ id: 'c', items: ['tea'] }] },
      resolvers: {
        Query: { cart: () => ({ id: 'c' }) },
        Mutation: { add: ((_: unknown, { item }: { item: string }) => ({ id: 'c', items: [item] })) as never },
      },
    },
    orders: {
      schema: `
        type Mutation { order(cart: ID!): Order fail: Int break: Int! }
        type Order { cart: Cart! total: Int }
        type Cart @key(fields: "id") { id: ID! price: Int }
      `,
      rows: { Cart: [{ id: 'c', price: 5 }] },
      resolvers: {
        Mutation: {
          order: ((_: unknown, { cart }: { cart: string }) => ({ cart: { id: cart }, total: 5 })) as never,
          fail: () => {
            throw new Error('No');
          },
          break: () => null,
        },
      },
    },
  },
  cases: [
    {
      it: 'calls the subgraphs in the order of the fields, each with what is below it',
      query:
        'mutation { a: add(item: "x") { items price } o: order(cart: "c") { total cart { items } } b: add(item: "y") { items } }',
      data: {
        a: { items: ['x'], price: 5 },
        o: { total: 5, cart: { items: ['tea'] } },
        b: { items: ['y'] },
      },
      calls: ['cart', 'orders', 'orders', 'cart', 'cart'],
    },
    {
      it: 'goes on after a field that fails',
      query: 'mutation { fail add(item: "z") { items } }',
      data: { fail: null, add: { items: ['z'] } },
      errors: ['fail'],
      calls: ['orders', 'cart'],
    },
    {
      it: 'answers null as a whole when a field may not be null but is',
      query: 'mutation { add(item: "z") { items } break }',
      data: null,
      errors: ['break'],
    },
  ],
});
