import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { booksSubgraph } from '../testing/book-shop';
import { GatewayProcesses, runGateway, START_MS, stopUnderLoad, workersOf } from '../testing/gateway-process';
import { probe } from '../testing/http-probe';
import { SteadyClients } from '../testing/steady-clients';
import { until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

const BODY = '{"query":"{ books { id } }"}';

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('Gateway of several workers', () => {
  let books: TinySubgraph;
  let processes: GatewayProcesses;
  const folder = mkdtempSync(join(tmpdir(), 'workers-'));

  beforeAll(async () => {
    books = await booksSubgraph().start();
    processes = new GatewayProcesses([books]);
  });

  afterAll(async () => {
    await processes.stop();
    await books.stop();
    rmSync(folder, { recursive: true });
  });

  const start = (settings: Record<string, string> = {}) => processes.startReady({ WORKERS: '2', ...settings });

  async function startClients(address: string): Promise<SteadyClients> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body: BODY });
    return new SteadyClients(address, 8, BODY, await answer.text());
  }

  it('goes on when a worker is killed under load, and starts it again; fails nothing when it stops', async () => {
    const gateway = await start();
    expect(workersOf(gateway)).toHaveLength(2);
    const clients = await startClients(gateway.address);
    await until(() => clients.answered >= 200);

    process.kill(workersOf(gateway)[0] ?? 0, 'SIGKILL');
    const atKill = clients.answered;
    const statuses = new Set<number | undefined>();
    await until(async () => {
      statuses.add(await probe(`${gateway.address}/ready`));
      return workersOf(gateway).length === 3 && clients.answered > atKill + 200;
    }, START_MS);
    expect(statuses).toContain(200);
    expect(statuses).not.toContain(503);
    // Only what the killed one was about to answer is lost; each of the sixteen clients had one request at a time.
    const lost = clients.failures.splice(0);
    expect(lost.length).toBeLessThanOrEqual(16);
    expect(lost.filter((failure) => !/socket|ECONNRESET/i.test(failure))).toEqual([]);

    await stopUnderLoad(gateway, clients);
  }, 90_000);

  it('says once that its port is taken', async () => {
    const other = await new Promise<Server>((done) => {
      const server = createServer().listen(0, '127.0.0.1', () => done(server));
    });
    const { port } = other.address() as { port: number };
    const gateway = runGateway(['--supergraph', processes.supergraph, '--port', String(port)], { WORKERS: '2' });
    expect(await gateway.ended).toBe(1);
    expect(gateway.output()).toBe(
      `Port ${port} on 127.0.0.1 is taken by another process: stop that one, or choose another with --port or PORT.\n` +
        'Worker 1 ended while it was starting: exit code 1.\n',
    );
    other.close();
  }, 90_000);

  it('starts where IPC channels keep no process alive, and leaves no worker behind when it is killed', async () => {
    const preload = join(folder, 'unref.js');
    writeFileSync(preload, 'process.channel.unref();');
    const gateway = await start({ NODE_OPTIONS: `--require ${preload}` });
    gateway.process.kill('SIGKILL');
    await until(() => workersOf(gateway).every((pid) => !isAlive(pid)));
  }, 90_000);
});
