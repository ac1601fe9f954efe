import type { ResponseText } from './response-text';
import type { SharedCall } from './shared-call';

/** A running query to a subgraph. */
export type RunningQuery = SharedCall<ResponseText>;

/**
 * The queries that run, so that the same question of the same person is put to a subgraph once at a time.
 *
 * Each request reads the answer's text for itself: what is read from it belongs to no other.
 */
export class RunningQueries {
  private readonly running = new Map<string, RunningQuery>();

  /** Joins the running query of that key, or begins it. */
  join(key: string, begin: () => RunningQuery): RunningQuery {
    const found = this.running.get(key);
    if (found && !found.isAbandoned) return found;
    const query = begin();
    this.running.set(key, query);
    const forget = () => {
      if (this.running.get(key) === query) this.running.delete(key);
    };
    query.answer.then(forget, forget);
    return query;
  }

  /**
   * Lets nobody join what runs now.
   *
   * Called after a mutation: who asks then must see what it did, and a query that began before may not.
   */
  seal(): void {
    this.running.clear();
  }
}
