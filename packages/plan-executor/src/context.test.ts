import { TestGraph } from './testing/test-graph';

const graph = new TestGraph({
  shops: {
    sdl: `type Query { shops: [Shop!]! }
      type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String! items: [Item!]! }
      type Item @key(fields: "id") { id: ID! price(currency: String @fromContext(field: "$shop { currency }")): String }`,
    resolvers: {
      Query: {
        shops: () => [
          { id: '1', currency: 'JPY', items: [{ id: 'a' }, { id: 'b' }] },
          { id: '2', currency: 'VND', items: [{ id: 'a' }] },
        ],
      },
      Shop: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
      Item: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        price: ({ id }: { id: string }, { currency }: { currency: string }) => `${id} in ${currency}`,
      },
    },
  },
  names: { sdl: 'type Item @key(fields: "id") { id: ID! name: String }', resolvers: { Item: { name: () => 'n' } } },
});

describe('@fromContext', () => {
  it('gives each place the argument that its surroundings set, with one call for each value', async () => {
    const { data, calls } = await graph.ask('{ shops { items { price name } } }');
    expect(data).toEqual({
      shops: [
        {
          items: [
            { price: 'a in JPY', name: 'n' },
            { price: 'b in JPY', name: 'n' },
          ],
        },
        { items: [{ price: 'a in VND', name: 'n' }] },
      ],
    });
    expect(calls.filter(({ isEntities, subgraph }) => isEntities && subgraph === 'shops')).toHaveLength(2);
  });
});
