import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { ClockTask } from './clock-task';
import { runDue } from './run-due';

/** Looks again and again whether the time has come for what a subgraph declares, as long as the process lives. */
export class Clock {
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly tasks: readonly ClockTask[],
    private readonly database: DataSource,
    private readonly log: Logger,
  ) {}

  /** Begins, at once with a first look. */
  start(): void {
    this.running = Promise.all(this.tasks.map((task) => this.repeat(task, this.stopping.signal)));
  }

  /** Ends after the things that are being done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async repeat(task: ClockTask, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await runDue(task, this.database, this.log, { signal });
      } catch (error) {
        this.log.warn({ clock: task.name, err: error }, 'what is due could not be found out; it is tried again');
      }
      await pause(task.everySeconds * 1_000, undefined, { signal }).catch(() => undefined);
    }
  }
}
