import type { CallOutcome } from './call-outcome';

/** When calls to a subgraph are suspended, and for how long. */
export interface BreakerPolicy {
  /** Share of outages among the calls at which it opens, 0 to 1. */
  readonly ratio: number;
  /** Fewer calls in the window tell nothing. */
  readonly calls: number;
  /** How far back calls count, in milliseconds. */
  readonly windowMs: number;
  /** How long no call is let through, in milliseconds; then one is, to probe. */
  readonly pauseMs: number;
}

/** Whether calls are let through: all, one at a time, or none. */
export type BreakerState = 'closed' | 'half-open' | 'open';

/** Into how many parts the window is divided; the oldest is dropped as a whole. */
const PARTS = 10;

/**
 * Keeps calls away from a subgraph that is in trouble, so that clients need not wait for it and it can recover.
 *
 * Closed, it lets all calls through and counts. Open, it lets none through until the pause is over. Then it is half open:
 * one call at a time is let through, the first answer closes it and the first outage opens it again.
 */
export class CircuitBreaker {
  private readonly total = new Array<number>(PARTS).fill(0);
  private readonly outages = new Array<number>(PARTS).fill(0);
  /** Number of the newest part, counted from the clock's beginning. */
  private newest = 0;
  private openUntil: number | undefined;
  private isProbing = false;
  /** Counts changes of state: what a call tells that began before the last one is out of date. */
  private era = 0;

  /**
   * @param onChange told when it opens or closes
   * @param now the clock, in milliseconds
   */
  constructor(
    private readonly policy: BreakerPolicy,
    private readonly onChange: (state: 'open' | 'closed') => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get state(): BreakerState {
    if (this.openUntil === undefined) return 'closed';
    return this.isProbing || this.openUntil <= this.now() ? 'half-open' : 'open';
  }

  /** Milliseconds for which a call would not be let through; 0 when it would. */
  get waitMs(): number {
    if (this.openUntil === undefined) return 0;
    const left = this.openUntil - this.now();
    if (left > 0) return Math.ceil(left);
    return this.isProbing ? this.policy.pauseMs : 0;
  }

  /** Lets a call through: gives what {@link record} must be told with its outcome; undefined when it may not pass. */
  admit(): number | undefined {
    if (this.openUntil === undefined) return this.era;
    if (this.waitMs > 0) return undefined;
    this.isProbing = true;
    this.era += 1;
    return this.era;
  }

  /** Takes note of how a call that was let through has ended. */
  record(admitted: number, outcome: CallOutcome): void {
    if (admitted !== this.era) return;
    if (this.openUntil !== undefined) this.recordProbe(outcome);
    else if (outcome !== 'cancelled') this.count(outcome);
  }

  private recordProbe(outcome: CallOutcome): void {
    this.isProbing = false;
    if (outcome === 'outage') this.openUntil = this.now() + this.policy.pauseMs;
    if (outcome === 'answered') this.close();
  }

  private count(outcome: 'outage' | 'answered'): void {
    this.moveWindow();
    const part = this.newest % PARTS;
    this.total[part] = (this.total[part] ?? 0) + 1;
    if (outcome === 'answered') return;
    this.outages[part] = (this.outages[part] ?? 0) + 1;
    const total = sum(this.total);
    if (total >= this.policy.calls && sum(this.outages) >= total * this.policy.ratio) this.open();
  }

  private moveWindow(): void {
    const newest = Math.floor((this.now() * PARTS) / this.policy.windowMs);
    const steps = Math.min(newest - this.newest, PARTS);
    for (let step = 0; step < steps; step++) {
      const part = (newest - step) % PARTS;
      this.total[part] = 0;
      this.outages[part] = 0;
    }
    this.newest = newest;
  }

  private open(): void {
    this.era += 1;
    this.openUntil = this.now() + this.policy.pauseMs;
    this.onChange('open');
  }

  private close(): void {
    this.openUntil = undefined;
    this.total.fill(0);
    this.outages.fill(0);
    this.onChange('closed');
  }
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
