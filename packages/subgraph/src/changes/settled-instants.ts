import { setTimeout as pause } from 'node:timers/promises';
import { settledBefore } from '@kakehashi/database';
import { createError } from '@kakehashi/errors';
import type { DataSource } from 'typeorm';

const LONGEST_WAIT_MS = 2_000;
const PAUSE_MS = 10;
const RETRY_AFTER_MS = 1_000;

/** Tells of which instants one database can be asked, so that the same question has the same answer for ever. */
export class SettledInstants {
  /** All instants before this one are settled, in milliseconds since 1970. */
  private before = Number.NEGATIVE_INFINITY;

  constructor(private readonly database: DataSource) {}

  /**
   * Waits until what was known at an instant can no longer change, mostly not at all: a writer who began before it and has
   * not ended yet holds it up.
   *
   * @throws KNOWN_AT_UNSETTLED when the writer takes longer than two seconds
   */
  async settle(instant: Date): Promise<void> {
    for (let waited = 0; instant.getTime() >= this.before; waited += PAUSE_MS) {
      if (waited > LONGEST_WAIT_MS) {
        throw createError(
          'KNOWN_AT_UNSETTLED',
          `Argument "knownAt" must be before ${new Date(this.before).toISOString()}, since when something is being written, but got: ${JSON.stringify(instant)}.`,
          { argument: 'knownAt', retryAfterMs: RETRY_AFTER_MS },
        );
      }
      if (waited > 0) await pause(PAUSE_MS);
      this.before = Math.max(this.before, (await settledBefore(this.database)).getTime());
    }
  }
}
