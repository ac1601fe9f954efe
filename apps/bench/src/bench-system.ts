import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { forceEnvironment } from '@kakehashi/config';
import { Client } from 'pg';
import { Api } from './api';

/** What a request cost a subgraph. */
export interface Cost {
  readonly calls: number;
  readonly statements: number;
}

interface Running {
  readonly gateway: string;
  readonly subgraphs: Readonly<Record<string, { readonly url: string; readonly database: string }>>;
}

/** The whole system as `npm start` runs it, over made-up data in a folder of its own that is kept for the next run. */
export class BenchSystem {
  readonly gateway: Api;
  private readonly apis = new Map<string, Api>();

  private constructor(
    private readonly launcher: ChildProcess,
    private readonly folder: string,
    private readonly running: Running,
  ) {
    this.gateway = new Api(running.gateway);
  }

  /**
   * Loads the data, unless an earlier run has, and starts everything.
   *
   * @param root the repository
   * @param people how many people to make up; all else follows
   */
  static async start(root: string, people: number): Promise<BenchSystem> {
    const folder = join(root, '.kakehashi', `bench-${people}`);
    mkdirSync(folder, { recursive: true });
    forceEnvironment('DATA_FOLDER', folder);
    forceEnvironment('PORT', String(await freePort()));
    const program = join(root, 'apps/launcher/bin/launch.mjs');
    const loaded = join(folder, 'loaded');
    if (!existsSync(loaded)) {
      process.stdout.write(`Making up data for ${people} people; the next run finds it here.\n`);
      const sample = spawn(process.execPath, [program, 'sample', '--people', String(people)], { stdio: 'inherit' });
      const [code] = await once(sample, 'exit');
      if (code !== 0) throw new Error('The data could not be loaded.');
      writeFileSync(loaded, '');
    }
    const launcher = spawn(process.execPath, [program, 'start'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const output: string[] = [];
    launcher.stdout?.on('data', (text) => output.push(String(text)));
    while (!output.join('').includes('Ctrl-C stops everything')) {
      if (launcher.exitCode !== null) throw new Error(output.join(''));
      await pause(50);
    }
    return new BenchSystem(launcher, folder, JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')));
  }

  /** A subgraph, without the gateway before it. */
  subgraph(name: string): Api {
    const known = this.apis.get(name) ?? new Api(new URL(this.addressOf(name).url).origin);
    this.apis.set(name, known);
    return known;
  }

  /** Sends an operation through the gateway and tells, by the subgraphs' logs, what it cost each of them. */
  async cost(query: string, variables: object = {}): Promise<Record<string, Cost>> {
    const requestId = randomUUID();
    await this.gateway.query(query, variables, requestId);
    // The log is written by the subgraph's process and passed on by the launcher.
    await pause(300);
    const cost: Record<string, Cost> = {};
    for (const name of Object.keys(this.running.subgraphs)) {
      const lines = readFileSync(join(this.folder, 'logs', `${name}.log`), 'utf8')
        .split('\n')
        .filter((line) => line.includes(requestId) && line.includes('"msg":"request"'))
        .map((line) => JSON.parse(line) as { readonly statements: number });
      const statements = lines.reduce((sum, line) => sum + line.statements, 0);
      if (lines.length > 0) cost[name] = { calls: lines.length, statements };
    }
    return cost;
  }

  /** Asks a subgraph's database something; for what no API tells, such as sizes of indexes. */
  async sql<Row extends object>(subgraph: string, statement: string): Promise<Row[]> {
    const client = new Client({ connectionString: this.addressOf(subgraph).database });
    await client.connect();
    try {
      return (await client.query(statement)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  /** Stops everything; the data stays. */
  async stop(): Promise<void> {
    await Promise.all([this.gateway.close(), ...[...this.apis.values()].map((api) => api.close())]);
    const ended = once(this.launcher, 'exit');
    this.launcher.kill('SIGINT');
    await ended;
  }

  private addressOf(name: string): Running['subgraphs'][string] {
    const address = this.running.subgraphs[name];
    if (!address) throw new RangeError(`There is no subgraph ${name}.`);
    return address;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
