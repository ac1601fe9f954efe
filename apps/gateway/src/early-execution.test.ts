import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startTestGateway, type TestGateway } from './testing/test-gateway';
import { TinySubgraph } from './testing/tiny-subgraph';

const LONG = 'x'.repeat(200_000);

describe('Early execution', () => {
  let subgraph: TinySubgraph;
  let gateway: TestGateway;

  beforeAll(async () => {
    subgraph = await new TinySubgraph('texts', 'type Query { long: String broken: String must(be: Int!): String }', {
      Query: {
        long: () => LONG,
        broken: () => {
          throw new Error('no');
        },
      },
    }).start();
    gateway = await startTestGateway([subgraph], { PLAN_EXECUTOR: 'fast', MAX_BATCH: 2 });
  });

  afterAll(async () => {
    await gateway.stop();
    await subgraph.stop();
  });

  it('leaves nothing of an answer that only a collection of the whole heap would free', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as (options?: { type: 'minor' }) => void;
    const heapWithoutYoung = () => {
      for (let times = 0; times < 2; times++) collect({ type: 'minor' });
      return process.memoryUsage().heapUsed;
    };
    const ask = async () => {
      const response = await fetch(`${gateway.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ long }"}',
      });
      return (await response.arrayBuffer()).byteLength;
    };
    for (let times = 0; times < 10; times++) expect(await ask()).toBeGreaterThan(LONG.length);
    const growths: number[] = [];
    // What else runs in the process leaves something, the more the busier the machine is; answers that are kept are 50 in each round.
    for (let round = 0; round < 4; round++) {
      collect();
      const before = heapWithoutYoung();
      for (let times = 0; times < 50; times++) await ask();
      growths.push(heapWithoutYoung() - before);
    }
    expect(Math.min(...growths)).toBeLessThan(40 * LONG.length);
  });

  it('executes once what has an error, which Apollo Server then tells', async () => {
    subgraph.calls.length = 0;
    const { status, data, errors } = await gateway.ask('{ long broken }');
    expect(subgraph.calls).toHaveLength(1);
    expect({ status, data }).toEqual({ status: 200, data: { long: LONG, broken: null } });
    expect(errors).toMatchObject([{ path: ['broken'], extensions: { subgraph: 'texts' } }]);
    expect(errors?.[0]?.extensions?.requestId).toEqual(expect.any(String));
  });

  it('leaves the status of variables that do not fit to Apollo Server', async () => {
    subgraph.calls.length = 0;
    const query = 'query Q($be: Int!) { must(be: $be) }';
    const { status, errors } = await gateway.ask(query, { variables: { be: 'two' } });
    expect({ status, code: errors?.[0]?.extensions?.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(subgraph.calls).toHaveLength(0);
  });

  it('keeps the operations of a batch apart', async () => {
    const response = await fetch(`${gateway.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"query":"{ broken }"},{"query":"{ __typename broken }"}]',
    });
    expect(await response.json()).toMatchObject([
      { data: { broken: null }, errors: [{ path: ['broken'] }] },
      { data: { __typename: 'Query', broken: null }, errors: [{ path: ['broken'] }] },
    ]);
  });
});
