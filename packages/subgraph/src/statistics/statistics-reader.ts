import { type EntityClass, type HeldStatistics, readHeldStatistics } from '@kakehashi/database';
import type { Worker, WorkerParts } from '../workers/worker';

/** Reads into memory what a statistic's questions about money need, once, while others are answered. */
export class StatisticsReader implements Worker {
  private readonly stopping = new AbortController();
  private reading: Promise<void> = Promise.resolve();

  /** @param name of the statistic, for the log */
  constructor(
    private readonly parts: WorkerParts,
    private readonly name: string,
    private readonly entity: EntityClass,
    private readonly held: HeldStatistics,
  ) {}

  start(): void {
    this.reading = this.read(this.stopping.signal);
  }

  stop(): Promise<void> {
    this.stopping.abort();
    return this.reading;
  }

  private async read(signal: AbortSignal): Promise<void> {
    const { database, log } = this.parts;
    try {
      const isHeld = await readHeldStatistics(database, this.entity, this.held, signal);
      if (isHeld) log.info({ statistics: this.name }, 'its columns are in memory');
    } catch (error) {
      if (signal.aborted) return;
      log.warn({ err: error, statistics: this.name }, 'its columns can not be read; its first question tries again');
    }
  }
}
