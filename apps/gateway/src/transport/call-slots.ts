import type { Lifetime } from './lifetime';
import { SubgraphFailure } from './subgraph-failure';

/**
 * Places for the calls that run at the same time, and a queue of bounded length before them, first come first served.
 *
 * A call that waits can be ended; it then leaves the queue.
 */
export class CallSlots {
  private taken = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly most: number,
    private readonly mostWaiting: number,
  ) {}

  /** How many calls run. */
  get running(): number {
    return this.taken;
  }

  /** How many calls wait. */
  get queued(): number {
    return this.waiting.size;
  }

  /** Takes a place when one is free. */
  tryTake(): boolean {
    if (this.taken >= this.most) return false;
    this.taken += 1;
    return true;
  }

  /**
   * Waits until a place is free, and takes it.
   *
   * @throws SubgraphFailure SUBGRAPH_OVERLOADED when too many wait already; the lifetime's own when that is over
   */
  wait(lifetime: Lifetime): Promise<void> {
    if (this.waiting.size >= this.mostWaiting) {
      const reason = `${this.most} calls run and ${this.waiting.size} wait`;
      return Promise.reject(new SubgraphFailure('SUBGRAPH_OVERLOADED', reason));
    }
    return new Promise((resolve, reject) => {
      const begin = () => {
        lifetime.offEnd(leave);
        resolve();
      };
      const leave = (failure: SubgraphFailure) => {
        this.waiting.delete(begin);
        reject(failure);
      };
      this.waiting.add(begin);
      lifetime.onEnd(leave);
    });
  }

  /** Gives a place back: the first that waits has it now. */
  release(): void {
    const [next] = this.waiting;
    if (!next) {
      this.taken -= 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}
