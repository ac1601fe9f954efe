import { setTimeout as sleep } from 'node:timers/promises';
import { CrashCount } from '@kakehashi/crash-policy';
import { LauncherError } from './launcher-error';
import { waitUntilReady } from './readiness';
import { type ServiceDefinition, type ServiceExit, type ServiceProcess, spawnService } from './service-process';
import type { Terminal } from './terminal';

/** A service that answers HTTP and is kept alive. */
export interface SupervisedDefinition extends ServiceDefinition {
  /** Answers 200 when it can serve. */
  readonly readyUrl: string;
}

const READY_DEADLINE_MS = 60_000;
const DRAIN_MS = 10_000;

/** Keeps one service running until it is stopped, or until it crashes too often. */
export class SupervisedService {
  /** Rejects, with the crash that was one too many, once the service is given up; never resolves. */
  readonly givenUp: Promise<never>;
  private giveUp: (error: LauncherError) => void = () => undefined;
  private process: ServiceProcess | undefined;
  private readonly stopping = new AbortController();
  private readonly crashes = new CrashCount();

  constructor(
    readonly definition: SupervisedDefinition,
    private readonly terminal: Terminal,
  ) {
    this.givenUp = new Promise((_, reject) => {
      this.giveUp = reject;
    });
    // Whoever supervises decides when to look.
    this.givenUp.catch(() => undefined);
  }

  /**
   * Starts the service and waits until it is ready.
   *
   * @throws LauncherError when it ends before that or takes longer than a minute: what fails at once would fail again
   */
  async start(): Promise<void> {
    const child = await this.spawn();
    const outcome = await Promise.race([this.untilReady(), child.exited]);
    if (this.stopping.signal.aborted) return;
    if (outcome === true) {
      void this.keepAlive(child);
    } else if (outcome !== false) {
      throw this.fault('ended while it was starting', outcome);
    } else {
      const problem = `${this.definition.name} was not ready within ${READY_DEADLINE_MS / 1000} seconds.`;
      throw new LauncherError(problem, `Its log is ${this.definition.logFile}.`);
    }
  }

  /** Asks it to finish and end; kills it after ten seconds. Safe at any moment. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.process?.stop(DRAIN_MS);
  }

  /** Kills it at once. */
  kill(): void {
    this.stopping.abort();
    this.process?.kill();
  }

  private async spawn(): Promise<ServiceProcess> {
    this.process = await spawnService(this.definition, (line) => this.terminal.line(line));
    // Asked to stop while the process was being made.
    if (this.stopping.signal.aborted) void this.process.stop(DRAIN_MS);
    return this.process;
  }

  private untilReady(): Promise<boolean> {
    return waitUntilReady(this.definition.readyUrl, READY_DEADLINE_MS, this.stopping.signal);
  }

  private async keepAlive(first: ServiceProcess): Promise<void> {
    let child = first;
    for (;;) {
      const exit = await child.exited;
      if (this.stopping.signal.aborted) return;
      const pause = this.crashes.record();
      if (pause === undefined) {
        this.giveUp(this.fault('crashed too often within a minute', exit));
        return;
      }
      this.terminal.line(`${this.describe('crashed', exit)}\nIt is started again in ${pause / 1000} s.`);
      await sleep(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      child = await this.spawn();
      void this.tellWhenBack();
    }
  }

  private async tellWhenBack(): Promise<void> {
    if (await this.untilReady()) this.terminal.line(`[${this.definition.name}] is back.`);
  }

  private fault(what: string, exit: ServiceExit): LauncherError {
    return new LauncherError(this.describe(what, exit), `Its whole log is ${this.definition.logFile}.`);
  }

  private describe(what: string, { reason, lastLines }: ServiceExit): string {
    const lines = lastLines.length === 0 ? ' It wrote nothing.' : ` Its last lines:\n  ${lastLines.join('\n  ')}\n`;
    return `${this.definition.name} ${what} (${reason}).${lines}`;
  }
}
