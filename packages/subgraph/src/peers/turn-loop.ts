import { takeTurn } from '@kakehashi/database';
import type { DataSource } from 'typeorm';
import { pauseFor, RetryPause } from './retry-pause';

const STANDBY_MS = 1_000;

/** What is done in turns. */
export interface TurnParts {
  readonly database: DataSource;
  /** What the turn is for; of all processes that name the same, one has it. */
  readonly turn: string;
  /** Does it until the signal comes; `confirm` fails once another process may do the same. */
  readonly work: (confirm: () => Promise<void>, signal: AbortSignal) => Promise<void>;
  /** Told that another process has the turn. */
  readonly standBy?: () => void;
  /** Told what failed, and in how many milliseconds it is tried again. */
  readonly fail: (error: unknown, retryAfterMs: number) => Promise<void> | void;
}

/**
 * Does something as long as the process lives: one process of a subgraph at a time, others stand by. What fails is tried again
 * after a pause that grows to 15 s.
 */
export class TurnLoop {
  private readonly stopping = new AbortController();
  private readonly retries = new RetryPause();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: TurnParts) {}

  /** Begins. */
  start(): void {
    this.running = this.run(this.stopping.signal);
  }

  /** Ends after what is being done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Forgets earlier failures: the next pause is short again. */
  succeed(): void {
    this.retries.reset();
  }

  private async run(signal: AbortSignal): Promise<void> {
    const { database, turn, work, standBy, fail } = this.parts;
    while (!signal.aborted) {
      let pauseMs = STANDBY_MS;
      try {
        const wasOurs = await takeTurn(database, turn, (confirm) => work(confirm, signal));
        this.succeed();
        if (!wasOurs) standBy?.();
      } catch (error) {
        if (signal.aborted) return;
        pauseMs = this.retries.next();
        await fail(error, pauseMs);
      }
      await pauseFor(pauseMs, signal);
    }
  }
}
