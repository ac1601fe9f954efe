import { Lifetime } from './lifetime';
import type { SubgraphFailure } from './subgraph-failure';

/**
 * A call that one or more requests wait for.
 *
 * A request that is ended leaves; the call itself is ended when the last one has left.
 */
export class SharedCall<Answer> {
  private readonly lifetime = new Lifetime();
  /** The answer, whoever waits for it. */
  readonly answer: Promise<Answer>;
  private waiting = 0;

  constructor(begin: (lifetime: Lifetime) => Promise<Answer>) {
    this.answer = begin(this.lifetime);
  }

  /** Whether nobody waits for it any more. */
  get isAbandoned(): boolean {
    return this.lifetime.failure !== undefined;
  }

  /**
   * Waits for the answer as long as the request lives.
   *
   * @throws SubgraphFailure of the call or of the request
   */
  wait(request: Lifetime | undefined): Promise<Answer> {
    this.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = (failure: SubgraphFailure) => {
        reject(failure);
        this.waiting -= 1;
        if (this.waiting === 0) this.lifetime.end(failure);
      };
      request?.onEnd(leave);
      this.answer.then(
        (answer) => {
          request?.offEnd(leave);
          resolve(answer);
        },
        (fault) => {
          request?.offEnd(leave);
          reject(fault);
        },
      );
    });
  }
}
