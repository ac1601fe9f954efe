const POLL_MS = 250;

interface Waiting {
  readonly position: bigint;
  readonly resume: () => void;
}

/**
 * Tells readers when a table that only grows has grown. However many wait, one statement in a quarter of a second asks for
 * all of them, and none while nobody waits.
 *
 * `NOTIFY` would be told sooner, but makes all commits of a PostgreSQL server that notify take turns once more, and needs a
 * connection that is watched and renewed.
 */
export class PositionWatch {
  private readonly waiting = new Set<Waiting>();
  private timer: NodeJS.Timeout | undefined;

  /** @param lastPosition asks for the last position; `0` while there is none */
  constructor(private readonly lastPosition: () => Promise<string>) {}

  /** Waits until there is something after a position, the time is over, the signal comes, or the database does not answer. */
  async waitBeyond(position: string | null, longestMs: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    let reader: Waiting | undefined;
    let tooLong: NodeJS.Timeout | undefined;
    let resume = () => {};
    await new Promise<void>((resolve) => {
      resume = resolve;
      reader = { position: BigInt(position ?? 0), resume };
      this.waiting.add(reader);
      tooLong = setTimeout(resume, longestMs);
      signal.addEventListener('abort', resume);
      this.timer ??= setTimeout(() => void this.poll(), POLL_MS);
    });
    clearTimeout(tooLong);
    signal.removeEventListener('abort', resume);
    if (reader) this.waiting.delete(reader);
    if (this.waiting.size === 0) {
      clearTimeout(this.timer);
      this.timer = undefined;
    }
  }

  private async poll(): Promise<void> {
    // Whoever waits for a database that is gone reads on, and finds out.
    const last = await this.lastPosition().then(BigInt, () => null);
    for (const { position, resume } of this.waiting) if (last === null || last > position) resume();
    this.timer = this.waiting.size === 0 ? undefined : setTimeout(() => void this.poll(), POLL_MS);
  }
}
