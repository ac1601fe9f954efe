/** How many crashes within a minute are put up with; see docs/decisions/0004-crash-policy.md. */
const MOST_CRASHES = 5;
const CRASH_WINDOW_MS = 60_000;
const FIRST_PAUSE_MS = 200;

/** Counts the crashes of one part of the system and says when to start it again. */
export class CrashCount {
  private crashes: number[] = [];

  /**
   * Counts a crash.
   *
   * @returns how long to wait before the part is started again, in milliseconds; `undefined` when it is to be given up
   */
  record(): number | undefined {
    this.crashes = [...this.crashes.filter((at) => Date.now() - at < CRASH_WINDOW_MS), Date.now()];
    return this.crashes.length > MOST_CRASHES ? undefined : FIRST_PAUSE_MS * 2 ** (this.crashes.length - 1);
  }
}
