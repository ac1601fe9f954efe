/** A point that workers reach together: all of them can serve; none of them takes connections any more. */
export type StageName = 'ready' | 'closed';

/** What one worker answered to a broadcast, or why it did not. */
export interface WorkerAnswer {
  /** From 1 up to how many there are; it stays when the worker is started again. */
  readonly worker: number;
  readonly content?: unknown;
  readonly fault?: string;
}

/** The workers of one gateway, as one of them sees them. */
export interface Peers {
  /** Whether there is no other worker, and none can come. */
  readonly isAlone: boolean;
  /** Waits until every worker has come as far. */
  reach(stage: StageName): Promise<void>;
  /** Whether every worker had come as far already, before this one began. */
  hasReached(stage: StageName): Promise<boolean>;
  /**
   * Asks every worker, the asking one included, and waits for their answers; contents are what JSON can say.
   *
   * @param mostMs how long each may take, in milliseconds; 5,000 by default
   */
  broadcast(topic: string, content?: unknown, mostMs?: number): Promise<readonly WorkerAnswer[]>;
  /** Answers broadcasts about a topic. */
  answer(topic: string, handler: (content: unknown) => unknown): void;
}
