import { TestGraph } from './testing/test-graph';

const shop = {
  products: {
    sdl: `type Query { products: [Product!]! }
      type Product @key(fields: "id") { id: ID! weight: Int price(currency: String!): Int size: Size }
      type Size { height: Int width: Int }`,
    resolvers: {
      Query: {
        products: () => [
          { id: '1', weight: 5, size: { height: 2, width: 3 } },
          { id: '2', size: null },
        ],
      },
      Product: { price: (_: unknown, { currency }: { currency: string }) => (currency === 'JPY' ? 1500 : 10) },
    },
  },
  shipping: {
    sdl: `type Product @key(fields: "id") {
        id: ID!
        weight: Int @external
        price(currency: String!): Int @external
        size: Size @external
        cost: Int @requires(fields: "weight price(currency: \\"JPY\\")")
        area: Int @requires(fields: "size { height width }")
      }
      type Size @external { height: Int width: Int }`,
    resolvers: {
      Product: {
        cost: ({ weight, price }: Record<string, number | null>) => (weight ?? 0) * 100 + (price ?? 0),
        area: ({ size }: { size: { height: number; width: number } | null }) => size && size.height * size.width,
      },
    },
  },
};

describe('@requires', () => {
  const graph = new TestGraph(shop);

  it('sends the required fields, with their arguments, along with the key', async () => {
    const { data, calls } = await graph.ask('{ products { cost } }');
    expect(data).toEqual({ products: [{ cost: 2000 }, { cost: 1500 }] });
    expect(calls[1]?.variables.representations).toEqual([
      { __typename: 'Product', id: '1', weight: 5, price: 1500 },
      { __typename: 'Product', id: '2', weight: null, price: 1500 },
    ]);
  });

  it('sends objects that are required, also null', async () => {
    const { data, calls } = await graph.ask('{ products { area } }');
    expect(data).toEqual({ products: [{ area: 6 }, { area: null }] });
    expect(calls[1]?.variables.representations).toEqual([
      { __typename: 'Product', id: '1', size: { height: 2, width: 3 } },
      { __typename: 'Product', id: '2', size: null },
    ]);
  });

  it('gives the client only what it selected', async () => {
    const { data } = await graph.ask('{ products { expensive: price(currency: "JPY") cost } }');
    expect(data).toEqual({
      products: [
        { expensive: 1500, cost: 2000 },
        { expensive: 1500, cost: 1500 },
      ],
    });
  });
});
