import { TestGraph } from './testing/test-graph';

describe('Mutations', () => {
  it('run one after the other in the order of the operation, over all subgraphs', async () => {
    const done: string[] = [];
    const step = (name: string, delay: number) => async () => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      done.push(name);
      return { id: '1' };
    };
    const graph = new TestGraph({
      a: {
        sdl: 'type Query { q: Int } type Mutation { first: Thing third: Thing } type Thing @key(fields: "id") { id: ID! }',
        resolvers: { Mutation: { first: step('first', 20), third: step('third', 0) } },
      },
      b: {
        sdl: 'type Mutation { second: Thing } type Thing @key(fields: "id") { id: ID! name: String }',
        resolvers: { Mutation: { second: step('second', 10) }, Thing: { name: () => 'n' } },
      },
    });
    const { data, calls } = await graph.ask('mutation { first { name } second { id } third { id } }');
    expect(done).toEqual(['first', 'second', 'third']);
    expect(data).toEqual({ first: { name: 'n' }, second: { id: '1' }, third: { id: '1' } });
    expect(calls.map(({ operationType }) => operationType).sort()).toEqual([
      'mutation',
      'mutation',
      'mutation',
      'query',
    ]);
  });
});
