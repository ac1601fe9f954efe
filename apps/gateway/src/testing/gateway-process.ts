import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { probe } from './http-probe';
import type { SteadyClients } from './steady-clients';
import { composeTiny, type LogLine, until } from './test-gateway';
import type { TinySubgraph } from './tiny-subgraph';

/** The real program, as it is built. */
const MAIN = resolve(__dirname, '../../dist/main.js');

/** Longest that processes may take to start; on a busy machine, loading takes much of it. */
export const START_MS = 30_000;

export interface Run {
  readonly process: ChildProcess;
  /** What it has written so far, standard output and error. */
  readonly output: () => string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
}

/** A gateway that listens. */
export interface ListeningRun extends Run {
  readonly address: string;
}

/** Runs the gateway's program with these options; its environment is ours and what is given. */
export function runGateway(options: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  if (!existsSync(MAIN)) throw new Error('The gateway is not built. Run: npm run build');
  const child = fork(MAIN, options, { silent: true, env: { ...process.env, ...environment } });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | string | null>((end) => child.once('exit', (code, signal) => end(code ?? signal)));
  return { process: child, output: () => output, ended };
}

/** Processes of the gateway over the supergraph of tiny subgraphs. */
export class GatewayProcesses {
  private readonly folder = mkdtempSync(join(tmpdir(), 'gateway-process-'));
  private readonly runs: Run[] = [];
  readonly supergraph = join(this.folder, 'supergraph.graphql');

  constructor(subgraphs: readonly TinySubgraph[]) {
    writeFileSync(this.supergraph, composeTiny(subgraphs));
  }

  /** Starts one on a free port and waits until it listens; its settings are given as environment variables. */
  async start(settings: Readonly<Record<string, string>> = {}): Promise<ListeningRun> {
    const environment = { EXPLORER: 'false', ...settings };
    const run = runGateway(['--supergraph', this.supergraph, '--port', '0'], environment);
    this.runs.push(run);
    const listening = /the gateway listens on (\S+?)"/;
    await until(() => listening.test(run.output()) || run.process.exitCode !== null, START_MS);
    const address = listening.exec(run.output())?.[1];
    if (!address) throw new Error(`The gateway did not start:\n${run.output()}`);
    return { ...run, address };
  }

  /** Starts one and waits until it is ready. */
  async startReady(settings: Readonly<Record<string, string>> = {}): Promise<ListeningRun> {
    const gateway = await this.start(settings);
    await until(async () => (await probe(`${gateway.address}/ready`)) === 200, START_MS);
    return gateway;
  }

  /** Ends those that still run. */
  async stop(): Promise<void> {
    for (const { process } of this.runs) process.kill('SIGKILL');
    await Promise.all(this.runs.map(({ ended }) => ended));
    rmSync(this.folder, { recursive: true });
  }
}

/** Stops a gateway while clients ask it: none of their requests fails, and an answer told each to close its connections. */
export async function stopUnderLoad(gateway: Run, clients: SteadyClients): Promise<void> {
  gateway.process.kill('SIGTERM');
  await clients.untilRefused();
  await clients.stop();
  expect(clients.failures).toEqual([]);
  expect(clients.farewells).toBeGreaterThanOrEqual(clients.count);
  expect(await gateway.ended).toBe(0);
}

/** The lines of a log that a process wrote. */
export function linesOf(output: string): LogLine[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

/** The different processes that have logged a message with this beginning, in order. */
export function pidsThatSaid({ output }: Run, said: string): number[] {
  return [...new Set(linesOf(output()).flatMap(({ msg, pid }) => (msg.startsWith(said) ? [Number(pid)] : [])))];
}

/** The processes that have served so far, those that ended included. */
export function workersOf(run: Run): number[] {
  return pidsThatSaid(run, 'the gateway listens on');
}
