import { createServer, type Server } from 'node:net';
import { booksSubgraph } from './testing/book-shop';
import { GatewayProcesses, runGateway } from './testing/gateway-process';
import { until } from './testing/test-gateway';
import type { TinySubgraph } from './testing/tiny-subgraph';

describe('Gateway process', () => {
  let processes: GatewayProcesses;
  let books: TinySubgraph;

  beforeAll(async () => {
    books = await booksSubgraph().start();
    processes = new GatewayProcesses([books]);
  });

  afterAll(async () => {
    await processes.stop();
    await books.stop();
  });

  async function ask(address: string): Promise<unknown> {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{books{id}}"}' };
    return (await fetch(`${address}/graphql`, init)).json();
  }

  it('lets a running request end on SIGTERM, and ends well', async () => {
    const gateway = await processes.start();
    let finish = () => {};
    books.misbehave = (response) => {
      finish = () => response.end('{"data":{"books":[]}}');
    };
    books.calls.length = 0;
    const answer = ask(gateway.address);
    await until(() => books.calls.length > 0);
    gateway.process.kill('SIGTERM');
    await until(async () => (await fetch(`${gateway.address}/health`).catch(() => undefined))?.status !== 200);
    finish();
    books.misbehave = undefined;
    expect(await answer).toMatchObject({ data: { books: [] } });
    expect(await gateway.ended).toBe(0);
  });

  it('ends when the process that started it is gone', async () => {
    const gateway = await processes.start();
    gateway.process.disconnect();
    expect(await gateway.ended).toBe(0);
  });

  it('says in one sentence that its port is taken', async () => {
    const other = await new Promise<Server>((done) => {
      const server = createServer().listen(0, '127.0.0.1', () => done(server));
    });
    const { port } = other.address() as { port: number };
    const gateway = runGateway(['--supergraph', processes.supergraph, '--port', String(port)]);
    expect(await gateway.ended).toBe(1);
    expect(gateway.output()).toBe(
      `Port ${port} on 127.0.0.1 is taken by another process: stop that one, or choose another with --port or PORT.\n`,
    );
    other.close();
  });

  it('says what is wrong with its options', async () => {
    const gateway = runGateway(['--prot', '1']);
    expect(await gateway.ended).toBe(1);
    expect(gateway.output()).toMatch(/^Unknown option '--prot'/);
  });
});
