import { describeConcept } from '../testing/concept';

const prices = { EUR: 2, USD: 3, JPY: 300 } as const;
const price = (good: { weight: number }, { currency }: { currency: keyof typeof prices }) =>
  good.weight * prices[currency];
const goods = [
  { id: '1', weight: 10, maker: { weight: 1 } },
  { id: '2', weight: 20, maker: null },
];
const bothPrices = 'the plan gives one of the required fields for all of them';

describeConcept('@requires of one field with different arguments', {
  subgraphs: {
    goods: {
      schema: `
        enum Currency { EUR USD JPY }
        type Query { goods: [Good!] }
        type Good @key(fields: "id") {
          id: ID!
          weight: Int
          price(currency: Currency!, isNet: Boolean = false): Int
          maker: Maker
        }
        type Maker { price(currency: Currency!): Int }
      `,
      rows: { Query: { goods }, Good: goods },
      resolvers: { Good: { price: price as never }, Maker: { price: price as never } },
    },
    shipping: {
      schema: `
        enum Currency { EUR USD JPY }
        type Good @key(fields: "id") {
          id: ID!
          weight: Int @external
          price(currency: Currency!, isNet: Boolean = false): Int @external
          maker: Maker @external
          euros(times: Int! = 1): String @requires(fields: "price(currency: EUR) weight")
          dollars: String @requires(fields: "weight price(isNet: true, currency: USD)")
          makers: String @requires(fields: "maker { price(currency: JPY) }")
          stock: Int
        }
        type Maker @external { price(currency: Currency!): Int }
      `,
      rows: { Good: goods.map(({ id }) => ({ id, stock: 7 })) },
      resolvers: {
        Good: {
          euros: (good, { times }) => `€ ${Number(good.price) * times} ${good.weight}`,
          dollars: (good) => `$ ${good.price} ${good.weight}`,
          makers: (good) => JSON.stringify(good.maker),
        },
      },
    },
  },
  cases: [
    {
      it: 'gives each field what it requires',
      query: '{ goods { euros dollars stock } }',
      data: {
        goods: [
          { euros: '€ 20 10', dollars: '$ 30 10', stock: 7 },
          { euros: '€ 40 20', dollars: '$ 60 20', stock: 7 },
        ],
      },
      calls: ['goods', 'shipping', 'shipping'],
      stock: {
        because: bothPrices,
        data: {
          goods: [
            { euros: '€ 30 10', dollars: '$ 30 10', stock: 7 },
            { euros: '€ 60 20', dollars: '$ 60 20', stock: 7 },
          ],
        },
        calls: ['goods', 'shipping'],
      },
    },
    {
      it: 'asks once for fields that require the same',
      query: 'query ($times: Int!) { goods { euros(times: $times) once: euros stock } }',
      variables: { times: 2 },
      data: {
        goods: [
          { euros: '€ 40 10', once: '€ 20 10', stock: 7 },
          { euros: '€ 80 20', once: '€ 40 20', stock: 7 },
        ],
      },
      calls: ['goods', 'shipping'],
    },
    {
      it: 'sends with each call the variables that it uses, and what stands below another object',
      query:
        'query ($times: Int!, $on: Boolean!) { goods { dollars ... @include(if: $on) { euros(times: $times) } makers } }',
      variables: { times: 3, on: true },
      data: {
        goods: [
          { dollars: '$ 30 10', euros: '€ 60 10', makers: '{"price":300}' },
          { dollars: '$ 60 20', euros: '€ 120 20', makers: 'null' },
        ],
      },
      stock: {
        because: 'the plan asks for one field twice under one name, with different arguments, which is not valid',
        data: { goods: null },
        errors: [''],
      },
    },
    {
      it: 'is not disturbed by names of the client',
      query: '{ goods { price__required0: weight price: euros price__required1: dollars } }',
      data: {
        goods: [
          { price__required0: 10, price: '€ 20 10', price__required1: '$ 30 10' },
          { price__required0: 20, price: '€ 40 20', price__required1: '$ 60 20' },
        ],
      },
      stock: {
        because: bothPrices,
        data: {
          goods: [
            { price__required0: 10, price: '€ 30 10', price__required1: '$ 30 10' },
            { price__required0: 20, price: '€ 60 20', price__required1: '$ 60 20' },
          ],
        },
      },
    },
  ],
});
