import type { SubgraphFailure } from './subgraph-failure';

/** How often a query that did not get through is tried again. */
export interface RetryPolicy {
  /** Most further tries of one call. */
  readonly most: number;
  /** Further tries for each call, at the most: 0.1 lets them add a tenth to the subgraph's load. */
  readonly ratio: number;
}

/** The pause before the second try, in milliseconds; each further one is twice as long. */
const FIRST_PAUSE_MS = 50;

/** A subgraph that asks for a longer pause is not tried again: the client is told the time instead. */
const LONGEST_PAUSE_MS = 2_000;

/** How many further tries can be saved up in good times. */
const MOST_SAVED = 10;

/**
 * Decides whether a call is tried again.
 *
 * All calls to a subgraph draw on one budget, which fills by a fraction of a try with each call: an outage, in which every
 * call fails, is never multiplied.
 */
export class Retries {
  private saved = MOST_SAVED;

  constructor(private readonly policy: RetryPolicy) {}

  /** Counts a call that begins, to the credit of later tries. */
  earn(): void {
    this.saved = Math.min(MOST_SAVED, this.saved + this.policy.ratio);
  }

  /**
   * The pause before the next try, in milliseconds; undefined when there is none.
   *
   * @param tries how many tries the call has had
   */
  pauseBefore(failure: SubgraphFailure, tries: number): number | undefined {
    if (!failure.isTransient || tries > this.policy.most || this.saved < 1) return undefined;
    const pause = failure.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + Math.random() / 2);
    if (pause > LONGEST_PAUSE_MS) return undefined;
    this.saved -= 1;
    return pause;
  }
}
