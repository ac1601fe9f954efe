import { booksSubgraph } from '../testing/book-shop';
import { GatewayProcesses, stopUnderLoad } from '../testing/gateway-process';
import { probe } from '../testing/http-probe';
import { SteadyClients } from '../testing/steady-clients';
import { until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

const BODY = '{"query":"{ books { id } }"}';
const DATA = '{"books":[{"id":"1"},{"id":"2"}]}';

function ask(address: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${address}/graphql`, { method: 'POST', headers, body: BODY });
}

jest.setTimeout(60_000);

describe('Gateway, stopped under load', () => {
  let books: TinySubgraph;
  let processes: GatewayProcesses;

  beforeAll(async () => {
    books = await booksSubgraph().start();
    processes = new GatewayProcesses([books]);
  });

  afterEach(() => {
    books.misbehave = undefined;
  });

  afterAll(async () => {
    await processes.stop();
    await books.stop();
  });

  it.each([
    ['at once', 0],
    ['after a while', 60],
  ])('fails no request over kept connections, when its subgraph answers %s', async (_, subgraphMs) => {
    const gateway = await processes.startReady();
    if (subgraphMs > 0) books.misbehave = (response) => setTimeout(() => response.end(`{"data":${DATA}}`), subgraphMs);
    const expected = await (await ask(gateway.address)).text();
    expect(expected).toContain(DATA);
    const clients = new SteadyClients(gateway.address, 8, BODY, expected);
    await until(() => clients.answered >= 400);
    await stopUnderLoad(gateway, clients);
  });

  it('takes connections for a while in which it is not ready, so that a load balancer loses no request', async () => {
    const gateway = await processes.startReady({ DRAIN_DELAY_MS: '1000' });
    const isReady = async () => (await probe(`${gateway.address}/ready`)) === 200;
    let answered = 0;
    const balance = async () => {
      while (await isReady()) {
        const { status } = await ask(gateway.address);
        if (status !== 200) throw new Error(`A request was lost: ${status}`);
        answered += 1;
      }
    };
    const balancers = [balance(), balance(), balance(), balance()];
    await until(() => answered >= 100);
    gateway.process.kill('SIGTERM');
    await Promise.all(balancers);
    const late = await ask(gateway.address);
    expect({ status: late.status, connection: late.headers.get('connection') }).toEqual({
      status: 200,
      connection: 'close',
    });
    await until(async () => (await probe(`${gateway.address}/ready`)) === undefined);
    expect(await gateway.ended).toBe(0);
  });
});
