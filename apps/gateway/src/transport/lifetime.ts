import type { SubgraphFailure } from './subgraph-failure';

type Listener = (failure: SubgraphFailure) => void;

/**
 * How long some work may go on: until it is done, or until it is ended from outside, once and for a reason.
 *
 * An AbortSignal tells the same, at 24 µs for each that has a timeout; a call to a subgraph costs as much in all.
 */
export class Lifetime {
  private readonly listeners = new Set<Listener>();
  private reason: SubgraphFailure | undefined;

  /** Why the work was ended; undefined while it may go on. */
  get failure(): SubgraphFailure | undefined {
    return this.reason;
  }

  /** Ends the work; only the first reason counts. */
  end(reason: SubgraphFailure): void {
    if (this.reason) return;
    this.reason = reason;
    for (const listener of this.listeners) listener(reason);
    this.listeners.clear();
  }

  /** Calls the listener when the work is ended, at once when it is already. */
  onEnd(listener: Listener): void {
    if (this.reason) listener(this.reason);
    else this.listeners.add(listener);
  }

  /** Forgets a listener. */
  offEnd(listener: Listener): void {
    this.listeners.delete(listener);
  }

  /**
   * Waits.
   *
   * @throws SubgraphFailure at once when the work is ended
   */
  pause(milliseconds: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop: Listener = (failure) => {
        clearTimeout(timer);
        reject(failure);
      };
      const timer = setTimeout(() => {
        this.offEnd(stop);
        resolve();
      }, milliseconds);
      this.onEnd(stop);
    });
  }
}
