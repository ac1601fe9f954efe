import { startTestGateway, type TestGateway } from '../testing/test-gateway';
import { TinySubgraph } from '../testing/tiny-subgraph';
import { watchPlanning } from '../testing/watch-planning';

/** A graph in which each subgraph can answer everything: there are four ways to each field of each object on the way. */
function subgraphs(): TinySubgraph[] {
  const types = ['Star', 'Moon'].map(
    (name) => `type ${name} implements Body @key(fields: "id") {
    id: ID! next: Body @shareable size: Int @shareable }`,
  );
  const sdl = `type Query { body: Body @shareable } interface Body { id: ID! next: Body size: Int } ${types.join(' ')}`;
  const body = () => ({ __typename: 'Star', id: '1', size: 3 });
  return ['a', 'b', 'c', 'd'].map((name) => new TinySubgraph(name, sdl, { Query: { body } }));
}

function nested(depth: number): string {
  return depth === 0 ? 'size' : `next { size ${nested(depth - 1)} }`;
}

describe('CompilingGateway, asked for what is endless to plan', () => {
  const planned = watchPlanning();
  const graph = subgraphs();
  let gateway: TestGateway;

  beforeAll(async () => {
    for (const subgraph of graph) await subgraph.start();
    gateway = await startTestGateway(graph);
  });

  afterAll(async () => {
    await gateway.stop();
    for (const subgraph of graph) await subgraph.stop();
  });

  it('refuses it, remembers that, and goes on', async () => {
    const before = planned();
    for (const name of ['Once', 'Again']) {
      const { status, errors } = await gateway.ask(`query ${name} { body { ${nested(12)} } }`);
      expect({ status, ...errors?.[0]?.extensions }).toMatchObject({
        status: 400,
        code: 'OPERATION_NOT_PLANNED',
        limit: 'MAX_PLAN_PATHS',
        allowed: 200,
      });
    }
    expect(planned() - before).toBe(1);
    expect((await gateway.ask('{ body { size } }')).data).toEqual({ body: { size: 3 } });
  });
});
