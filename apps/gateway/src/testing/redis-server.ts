import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const isInstalled = spawnSync('redis-server', ['--version']).status === 0;

/** `describe` where the program `redis-server` is installed; elsewhere it skips and says so in the name. */
export function describeWithRedis(name: string, tests: () => void): void {
  if (isInstalled) describe(name, tests);
  else describe.skip(`${name} (skipped: redis-server is not installed)`, tests);
}

/** A real Redis on a free port, which can be made to vanish or to stand still. */
export class TestRedis {
  private server: ChildProcess | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'redis-'));

  private constructor(private readonly port: number) {}

  static async start(): Promise<TestRedis> {
    const redis = new TestRedis(await freePort());
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it, empty, and waits until it takes connections. */
  async start(): Promise<void> {
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--dir', this.folder];
    this.server = spawn('redis-server', options, { stdio: 'ignore' });
    while (!(await isOpen(this.port))) await pause(20);
  }

  /** Ends it as a crash does; it can be started again. */
  async crash(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
  }

  /** Lets it stand still: it takes connections and commands, and answers none. */
  suspend(): void {
    this.server?.kill('SIGSTOP');
  }

  /** Lets it go on. */
  resume(): void {
    this.server?.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    await this.crash();
    rmSync(this.folder, { recursive: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('connect', () => socket.destroy()).on('error', () => resolve(false));
  });
}
