import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@kakehashi/testkit';
import type { Contender } from './contender';
import { pin } from './cores';
import type { ProbeAnswer, ProbeQuestion } from './probe';
import { waitedMs } from './run-queue';

/** How long a gateway may take to serve; a machine under load is slow. */
const START_MS = 60_000;
const STOP_MS = 15_000;

const PROBE = join(__dirname, 'probe.js');

/** A gateway that runs as a process of its own on its own core. */
export class GatewayProcess {
  /** What it has written until it answered; a log under load would fill the memory of who reads it. */
  private readonly output: string[] = [];
  private isServing = false;

  private constructor(
    readonly contender: Contender,
    /** Its origin, such as `http://127.0.0.1:4000`; GraphQL is at `/graphql`. */
    readonly address: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text) => {
        if (!this.isServing) this.output.push(String(text));
      });
    }
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param nodeOptions options for Node itself, such as `--cpu-prof`
   * @throws Error with all it has written when it ends or does not answer in time
   */
  static async start(contender: Contender, supergraphFile: string, nodeOptions: readonly string[]) {
    const port = await freePort();
    const given = contender.arguments(port, supergraphFile);
    const child = spawn(process.execPath, [...nodeOptions, '--require', PROBE, contender.program, ...given], {
      env: contender.environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const gateway = new GatewayProcess(contender, `http://127.0.0.1:${port}`, child);
    pin(child.pid as number, 'gateway');
    await gateway.untilAnswering();
    return gateway;
  }

  /** How long it was kept from its core so far, in milliseconds; undefined where the system does not tell. */
  get waitedMs(): number | undefined {
    return waitedMs(this.child.pid as number);
  }

  /** Asks the probe in its process. */
  async ask(question: ProbeQuestion): Promise<ProbeAnswer> {
    const answer = once(this.child, 'message');
    this.child.send(question);
    return (await answer)[0] as ProbeAnswer;
  }

  /** Ends it by its probe, so that Node still writes a profile; one that does not end is killed. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    const kill = setTimeout(() => this.child.kill('SIGKILL'), STOP_MS);
    this.child.disconnect();
    await ended;
    clearTimeout(kill);
  }

  private async untilAnswering(): Promise<void> {
    const body = JSON.stringify({ query: '{ __typename }' });
    const headers = { 'content-type': 'application/json' };
    for (const end = Date.now() + START_MS; Date.now() < end && this.child.exitCode === null; await pause(50)) {
      const response = await fetch(`${this.address}/graphql`, { method: 'POST', headers, body }).catch(() => undefined);
      this.isServing = response?.ok ?? false;
      if (this.isServing) return this.refuseFallback();
      await response?.body?.cancel();
    }
    await this.stop();
    throw new Error(`${this.contender.name} does not answer.\n${this.output.join('')}`);
  }

  /** Hive Gateway goes on with its JS planner when the other is not to be had; the table would be wrong. */
  private refuseFallback(): void {
    const text = this.output.join('');
    if (text.includes('Falling back')) throw new Error(`${this.contender.name} is not what it should be.\n${text}`);
  }
}
