import { TestGraph } from './testing/test-graph';

describe('Odd names', () => {
  const graph = new TestGraph({
    a: {
      sdl: 'type Query { constructor: T t: T } type T @key(fields: "toString") { toString: ID! valueOf: Int }',
      resolvers: {
        Query: { constructor: () => ({ toString: 'x' }), t: () => ({ toString: 'y' }) },
        T: { valueOf: () => 1 },
      },
    },
    b: {
      sdl: 'type T @key(fields: "toString") { toString: ID! hasOwnProperty: String }',
      resolvers: { T: { hasOwnProperty: (key: { toString: string }) => `own ${key.toString}` } },
    },
  });

  it('of fields that every object inherits are fields like others', async () => {
    const { data } = await graph.ask('{ constructor { hasOwnProperty valueOf } t { toString } }');
    expect(data).toEqual({ constructor: { hasOwnProperty: 'own x', valueOf: 1 }, t: { toString: 'y' } });
  });

  it('of aliases may be __proto__', async () => {
    const { data } = await graph.ask('{ __proto__: t { __proto__: hasOwnProperty } }');
    expect(JSON.stringify(data)).toBe('{"__proto__":{"__proto__":"own y"}}');
  });

  it('that a subgraph slips in do not reach the answer or any prototype', async () => {
    const sly = new TestGraph({
      a: {
        sdl: 'type Query { t: T } type T { a: Int }',
        answer: () => ({ data: JSON.parse('{"t": {"__proto__": {"a": 5, "polluted": true}}, "constructor": 1}') }),
      },
    });
    expect((await sly.ask('{ t { a } }')).data).toEqual({ t: { a: null } });
    expect({}).not.toHaveProperty('polluted');
  });
});
