import { setTimeout as pause } from 'node:timers/promises';

const FIRST_MS = 250;
const LONGEST_MS = 15_000;

/** How long to wait before what failed is tried again: a quarter of a second at first, 15 s at most. */
export class RetryPause {
  private failures = 0;

  /** Forgets earlier failures. */
  reset(): void {
    this.failures = 0;
  }

  /** Notes a failure; returns the pause after it, in milliseconds. */
  next(): number {
    const milliseconds = Math.min(FIRST_MS * 2 ** this.failures, LONGEST_MS);
    this.failures += 1;
    return milliseconds;
  }
}

/** Waits, somewhat less than told so that processes that fail together do not all come again at once; the signal ends it. */
export async function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds * (0.75 + Math.random() / 4), undefined, { signal }).catch(() => undefined);
}

/** Why something failed. Where fetch fails, what it failed of stands behind it. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
