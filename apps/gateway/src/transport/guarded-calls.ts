import { outcomeOf } from './call-outcome';
import { CallSlots } from './call-slots';
import { type BreakerState, CircuitBreaker } from './circuit-breaker';
import { Lifetime } from './lifetime';
import { ResponseText } from './response-text';
import { Retries } from './retries';
import { SubgraphConnections, type SubgraphMessage } from './subgraph-connections';
import { SubgraphFailure } from './subgraph-failure';
import type { SubgraphPolicy } from './subgraph-policy';

/** The question for a sign of life. */
const PROBE: SubgraphMessage = { headers: {}, body: '{"query":"{__typename}"}', isRepeatable: true };

/** What is told of calls while they go on. */
export interface CallEvents {
  /** The circuit breaker has opened or closed. */
  readonly onBreaker: (state: 'open' | 'closed') => void;
  /** A call is tried again. */
  readonly onRetry?: () => void;
}

/** How the calls to a subgraph stand. */
export interface CallState {
  readonly running: number;
  readonly waiting: number;
  readonly breaker: BreakerState;
}

/** Calls to one subgraph under its policy: deadline, places, circuit breaker and further tries. */
export class GuardedCalls {
  private readonly connections: SubgraphConnections;
  private readonly slots: CallSlots;
  private readonly breaker: CircuitBreaker;
  private readonly retries: Retries;

  constructor(
    url: string,
    private readonly policy: SubgraphPolicy,
    private readonly events: CallEvents,
  ) {
    this.connections = new SubgraphConnections(url, policy);
    this.slots = new CallSlots(policy.concurrency, policy.queue);
    this.breaker = new CircuitBreaker(policy.breaker, events.onBreaker);
    this.retries = new Retries(policy.retries);
  }

  get state(): CallState {
    return { running: this.slots.running, waiting: this.slots.queued, breaker: this.breaker.state };
  }

  /**
   * Calls the subgraph.
   *
   * @param lifetime ended when the subgraph's deadline has passed
   * @throws SubgraphFailure
   */
  async call(message: SubgraphMessage, lifetime: Lifetime): Promise<ResponseText> {
    const { deadlineMs } = this.policy;
    const end = () => {
      lifetime.end(new SubgraphFailure('SUBGRAPH_TIMEOUT', `no answer in ${deadlineMs} ms`, { isOutage: true }));
    };
    // An answer that is here already, and not read yet only because this process is busy, is read first.
    const timer = setTimeout(() => setImmediate(end), deadlineMs);
    this.retries.earn();
    try {
      for (let tries = 1; ; tries++) {
        const answer = await this.try(message, lifetime);
        if (answer instanceof ResponseText) return answer;
        const pause = message.isRepeatable ? this.retries.pauseBefore(answer, tries) : undefined;
        if (pause === undefined) throw answer;
        await lifetime.pause(pause);
        this.events.onRetry?.();
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** Asks past every guard whether the subgraph answers GraphQL at all. */
  async isAnswering(withinMs: number): Promise<boolean> {
    const lifetime = new Lifetime();
    const timer = setTimeout(() => lifetime.end(new SubgraphFailure('SUBGRAPH_TIMEOUT', 'no sign of life')), withinMs);
    try {
      ResponseText.of(await this.connections.send(PROBE, lifetime));
      return true;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Closes the connections, running calls included. */
  close(): Promise<void> {
    return this.connections.close();
  }

  /** One try; a failure is given back rather than thrown, since another try may follow. */
  private async try(message: SubgraphMessage, lifetime: Lifetime): Promise<ResponseText | SubgraphFailure> {
    if (!this.slots.tryTake()) {
      if (this.breaker.waitMs > 0) return this.suspended();
      await this.slots.wait(lifetime);
    }
    const admitted = this.breaker.admit();
    const begin = performance.now();
    try {
      if (admitted === undefined) return this.suspended();
      const answer = ResponseText.of(await this.connections.send(message, lifetime));
      this.breaker.record(admitted, 'answered');
      return answer;
    } catch (fault) {
      const share = (performance.now() - begin) / this.policy.deadlineMs;
      if (admitted !== undefined) this.breaker.record(admitted, outcomeOf(fault, share));
      if (!(fault instanceof SubgraphFailure)) throw fault;
      return fault;
    } finally {
      this.slots.release();
    }
  }

  private suspended(): SubgraphFailure {
    const { waitMs } = this.breaker;
    return new SubgraphFailure('SUBGRAPH_SUSPENDED', 'the circuit breaker is open', { retryAfterMs: waitMs });
  }
}
