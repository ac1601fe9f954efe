import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { booksSubgraph } from './testing/book-shop';
import { composeTiny, until } from './testing/test-gateway';
import type { TinySubgraph } from './testing/tiny-subgraph';

/** The real process, as it is built. */
const MAIN = resolve(__dirname, '../dist/main.js');

interface Run {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | string | null>;
}

function run(...options: string[]): Run {
  const child = fork(MAIN, options, { silent: true });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | string | null>((end) => child.once('exit', (code, signal) => end(code ?? signal)));
  return { process: child, output: () => output, ended };
}

describe('Gateway process', () => {
  let folder: string;
  let supergraph: string;
  let books: TinySubgraph;

  beforeAll(async () => {
    if (!existsSync(MAIN)) throw new Error('The gateway is not built. Run: npm run build');
    books = await booksSubgraph().start();
    folder = mkdtempSync(join(tmpdir(), 'gateway-main-'));
    supergraph = join(folder, 'supergraph.graphql');
    writeFileSync(supergraph, composeTiny([books]));
  });

  afterAll(async () => {
    await books.stop();
    rmSync(folder, { recursive: true });
  });

  async function start(): Promise<Run & { readonly address: string }> {
    const running = run('--supergraph', supergraph, '--port', '0');
    await until(() => /listens on (\S+?)"/.test(running.output()));
    return { ...running, address: /listens on (\S+?)"/.exec(running.output())?.[1] ?? '' };
  }

  async function ask(address: string): Promise<unknown> {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{books{id}}"}' };
    return (await fetch(`${address}/graphql`, init)).json();
  }

  it('lets a running request end on SIGTERM, and ends well', async () => {
    const gateway = await start();
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
    const gateway = await start();
    gateway.process.disconnect();
    expect(await gateway.ended).toBe(0);
  });

  it('says in one sentence that its port is taken', async () => {
    const other = await new Promise<Server>((done) => {
      const server = createServer().listen(0, '127.0.0.1', () => done(server));
    });
    const { port } = other.address() as { port: number };
    const gateway = run('--supergraph', supergraph, '--port', String(port));
    expect(await gateway.ended).toBe(1);
    expect(gateway.output()).toBe(
      `Port ${port} on 127.0.0.1 is taken by another process: stop that one, or choose another with --port or PORT.\n`,
    );
    other.close();
  });

  it('says what is wrong with its options', async () => {
    const gateway = run('--prot', '1');
    expect(await gateway.ended).toBe(1);
    expect(gateway.output()).toMatch(/^Unknown option '--prot'/);
  });
});
