import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The launcher's last line once everything answers. */
const READY = 'Ctrl-C stops everything';

/** How {@link LaunchedSystem} starts the launcher. */
export interface LaunchOptions {
  /** Arguments for Node: the launcher's program and its command. */
  readonly arguments: readonly string[];
  /** The launcher's environment; default this process's own. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The `DATA_FOLDER` of that environment. */
  readonly dataFolder: string;
}

/** What the launcher tells others of what it runs. */
export interface LaunchedAddresses {
  /** Address of the gateway. */
  readonly gateway: string;
  /** Subgraph → where it answers, and its database. */
  readonly subgraphs: Readonly<Record<string, { readonly url: string; readonly database: string }>>;
}

/** What one request cost one subgraph. */
export interface SubgraphCost {
  readonly calls: number;
  readonly statements: number;
}

/** The whole system as `npm start` runs it, in a process of its own. */
export class LaunchedSystem {
  private constructor(
    private readonly launcher: ChildProcess,
    private readonly dataFolder: string,
    /** What the launcher has printed. */
    readonly output: readonly string[],
  ) {}

  /** Starts it and waits until it answers; throws with what it printed when it ends instead. */
  static async start({ arguments: given, environment, dataFolder }: LaunchOptions): Promise<LaunchedSystem> {
    const launcher = spawn(process.execPath, given, {
      ...(environment && { env: environment }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    for (const stream of [launcher.stdout, launcher.stderr]) stream.on('data', (text) => output.push(String(text)));
    while (!output.join('').includes(READY)) {
      if (launcher.exitCode !== null) throw new Error(output.join(''));
      await pause(50);
    }
    return new LaunchedSystem(launcher, dataFolder, output);
  }

  /** Where everything is. */
  get addresses(): LaunchedAddresses {
    return JSON.parse(readFileSync(join(this.dataFolder, 'running.json'), 'utf8'));
  }

  /** The lines of a subgraph's log, oldest first. */
  log(subgraph: string): Record<string, unknown>[] {
    return readFileSync(join(this.dataFolder, 'logs', `${subgraph}.log`), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line));
  }

  /** Tells by the subgraphs' logs what a request that is over cost each of them. */
  async cost(requestId: string): Promise<Record<string, SubgraphCost>> {
    // The log is written by the subgraph's process and passed on by the launcher.
    await pause(300);
    const cost: Record<string, SubgraphCost> = {};
    for (const subgraph of Object.keys(this.addresses.subgraphs)) {
      const lines = this.log(subgraph).filter((line) => line.requestId === requestId && line.msg === 'request');
      const statements = lines.reduce((sum, line) => sum + Number(line.statements), 0);
      if (lines.length > 0) cost[subgraph] = { calls: lines.length, statements };
    }
    return cost;
  }

  /** Asks it to end as Ctrl-C does, and waits; returns its exit code. */
  async stop(): Promise<number | null> {
    const ended = once(this.launcher, 'exit');
    this.launcher.kill('SIGINT');
    await ended;
    return this.launcher.exitCode;
  }
}
