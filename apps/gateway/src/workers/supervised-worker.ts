import { setTimeout as pause } from 'node:timers/promises';
import { CrashCount } from '@kakehashi/crash-policy';
import type { Logger } from 'pino';
import type { AnswerQuestion } from './channel';
import { WorkerProcess } from './worker-process';

/** What a worker's supervisor needs of those around it. */
export interface Supervision {
  readonly logger: Logger;
  /** Answers questions of the worker. */
  readonly answer: AnswerQuestion;
  /** Called when its process has ended, whatever the reason. */
  readonly onEnd: () => void;
  /** Called when it crashes too often to be started again. */
  readonly giveUp: (reason: string) => void;
}

/** Keeps one worker running until it is stopped, or until it crashes too often (docs/decisions/0004-crash-policy.md). */
export class SupervisedWorker {
  private readonly crashes = new CrashCount();
  private readonly stopping = new AbortController();
  private current: WorkerProcess | undefined;

  /** @param number from 1; the same for all processes that follow one another here */
  constructor(
    private readonly number: number,
    private readonly supervision: Supervision,
  ) {}

  /** The process that runs; undefined between a crash and the next start. */
  get process(): WorkerProcess | undefined {
    return this.current;
  }

  /**
   * Starts it and waits until it takes connections.
   *
   * @throws Error when it ends before: what fails at once would fail again
   */
  async start(): Promise<void> {
    const process = this.spawn();
    const end = await Promise.race([process.listening, process.ended]);
    if (typeof end === 'string') throw new Error(`Worker ${this.number} ended while it was starting: ${end}.`);
    void this.keepAlive(process);
  }

  /** Asks it to finish what runs and end; kills it when it has not after that time. */
  async stop(mostMs: number): Promise<void> {
    this.stopping.abort();
    const process = this.current;
    if (!process) return;
    process.channel.ask('stop').catch(() => undefined);
    const kill = setTimeout(() => process.kill(), mostMs);
    await process.ended;
    clearTimeout(kill);
  }

  /** Kills it at once. */
  kill(): void {
    this.stopping.abort();
    this.current?.kill();
  }

  private spawn(): WorkerProcess {
    const process = new WorkerProcess(this.supervision.answer);
    this.current = process;
    void process.ended.then(() => {
      this.current = undefined;
      this.supervision.onEnd();
    });
    return process;
  }

  private async keepAlive(first: WorkerProcess): Promise<void> {
    const { logger, giveUp } = this.supervision;
    const { signal } = this.stopping;
    let process = first;
    for (;;) {
      const reason = await process.ended;
      if (signal.aborted) return;
      const pauseMs = this.crashes.record();
      if (pauseMs === undefined) return giveUp(`Worker ${this.number} crashed too often within a minute: ${reason}.`);
      logger.error({ worker: this.number, reason, pauseMs }, 'a worker crashed: it is started again');
      await pause(pauseMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      process = this.spawn();
      void process.listening.then(() => logger.info({ worker: this.number }, 'a worker is back'));
    }
  }
}
