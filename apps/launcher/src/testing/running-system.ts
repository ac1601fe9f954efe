import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@kakehashi/testkit';
import type { RunningLauncher } from '../running-file';

/** The repository. */
export const ROOT = resolve(__dirname, '../../../..');

const MAIN = `require(${JSON.stringify(join(ROOT, 'apps/launcher/dist/main.js'))})
  .main(${JSON.stringify(ROOT)}, 'start', []).then((code) => process.exit(code))`;

/** An answer of the gateway. */
export interface SystemAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** What one request cost one subgraph. */
export interface SubgraphCost {
  readonly calls: number;
  readonly statements: number;
}

/** The whole system as `npm start` runs it, with data and port of its own. */
export class RunningSystem {
  private constructor(
    private readonly launcher: ChildProcess,
    private readonly dataFolder: string,
    /** What the launcher has printed. */
    readonly output: string[],
    /** The gateway's address. */
    readonly address: string,
  ) {}

  /** Starts it and waits until it answers; throws with what it printed when it ends instead. */
  static async start(): Promise<RunningSystem> {
    const dataFolder = mkdtempSync(join(tmpdir(), 'kakehashi-'));
    const port = await freePort();
    const launcher = spawn(process.execPath, ['-e', MAIN], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), DATA_FOLDER: dataFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    for (const stream of [launcher.stdout, launcher.stderr]) stream.on('data', (text) => output.push(String(text)));
    while (!output.join('').includes('Ctrl-C stops everything')) {
      if (launcher.exitCode !== null) throw new Error(output.join(''));
      await pause(50);
    }
    return new RunningSystem(launcher, dataFolder, output, `http://127.0.0.1:${port}`);
  }

  /** What the launcher tells others: subgraphs, databases, processes. */
  get running(): RunningLauncher {
    return JSON.parse(readFileSync(join(this.dataFolder, 'running.json'), 'utf8'));
  }

  /** Sends an operation to the gateway. */
  async query(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<SystemAnswer> {
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as SystemAnswer;
  }

  /** Lets a subgraph import a file that holds a text, and tells its exit code and what it printed. */
  async importFile(subgraph: string, kind: string, content: string): Promise<{ code: number | null; output: string }> {
    const file = join(this.dataFolder, 'import');
    writeFileSync(file, content);
    const program = join(ROOT, 'apps/subgraphs', subgraph, 'dist/src/main.js');
    const child = spawn(process.execPath, [program, 'import', kind, file], {
      env: { PATH: process.env.PATH, DATABASE_URL: this.running.subgraphs?.[subgraph]?.database ?? '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => output.push(String(text)));
    const [code] = await once(child, 'close');
    return { code, output: output.join('') };
  }

  /** Sends an operation and tells, by the subgraphs' logs, what it cost each of them. */
  async cost(query: string, variables: object = {}): Promise<SystemAnswer & { cost: Record<string, SubgraphCost> }> {
    const requestId = randomUUID();
    const answer = await this.query(query, variables, { 'x-request-id': requestId });
    // The log is written by the subgraph's process and passed on by the launcher.
    await pause(300);
    const cost: Record<string, SubgraphCost> = {};
    for (const subgraph of Object.keys(this.running.subgraphs ?? {})) {
      const lines = this.log(subgraph).filter((line) => line.requestId === requestId && line.msg === 'request');
      const statements = lines.reduce((sum, line) => sum + Number(line.statements), 0);
      if (lines.length > 0) cost[subgraph] = { calls: lines.length, statements };
    }
    return { ...answer, cost };
  }

  /** Ends the process of a subgraph as a crash would. */
  crash(subgraph: string): void {
    const processId = this.log(subgraph).at(-1)?.pid;
    process.kill(Number(processId), 'SIGKILL');
  }

  /** Ends PostgreSQL's main process as a crash would. */
  crashDatabase(): void {
    const data = /^ {2}Data +(.+)$/m.exec(this.output.join(''))?.[1] ?? '';
    const [file] = readdirSync(data, { recursive: true }).filter((path) => String(path).endsWith('postmaster.pid'));
    const [processId] = readFileSync(join(data, String(file)), 'utf8').split('\n');
    process.kill(Number(processId), 'SIGKILL');
  }

  /** Asks it to end as Ctrl-C does, waits, and removes its data. */
  async stop(): Promise<number | null> {
    const ended = once(this.launcher, 'exit');
    this.launcher.kill('SIGINT');
    await ended;
    rmSync(this.dataFolder, { recursive: true, force: true });
    return this.launcher.exitCode;
  }

  private log(subgraph: string): Record<string, unknown>[] {
    const text = readFileSync(join(this.dataFolder, 'logs', `${subgraph}.log`), 'utf8');
    return text
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line));
  }
}
