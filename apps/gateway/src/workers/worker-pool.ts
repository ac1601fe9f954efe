import type { Logger } from 'pino';
import { broadcast } from './broadcast';
import type { StageName } from './peers';
import { Stage } from './stage';
import { SupervisedWorker } from './supervised-worker';

/** How much longer than it may take to drain a worker may take to end, in milliseconds. */
const ENDING_MS = 5_000;

export interface WorkerPoolOptions {
  /** How many workers. */
  readonly size: number;
  /** How long a worker may take to finish what runs, in milliseconds. */
  readonly drainMs: number;
  readonly logger: Logger;
  /** Called when a worker crashes too often; the pool is to be stopped then. */
  readonly giveUp: (reason: string) => void;
}

/**
 * The workers of a gateway, as its primary process sees them. The primary serves nothing itself: it keeps the port, which the
 * workers share, starts workers again that crash, and passes on what they ask one another.
 */
export class WorkerPool {
  private readonly workers: ReadonlyMap<number, SupervisedWorker>;
  private readonly stages: Readonly<Record<StageName, Stage>>;

  constructor(private readonly options: WorkerPoolOptions) {
    const numbers = Array.from({ length: options.size }, (_, index) => index + 1);
    this.stages = { ready: new Stage(() => numbers), closed: new Stage(() => this.running.map(([number]) => number)) };
    this.workers = new Map(numbers.map((number) => [number, this.createWorker(number)]));
  }

  /**
   * Starts the workers and waits until all take connections. The first starts alone, so that what is wrong with settings,
   * supergraph or port is told once.
   *
   * @throws Error when one ends before
   */
  async start(): Promise<void> {
    const [first, ...others] = this.workers.values();
    await first?.start();
    await Promise.all(others.map((worker) => worker.start()));
    this.options.logger.info({ workers: this.workers.size }, 'all workers take connections');
  }

  /** Lets all workers finish what runs, and end. */
  async stop(): Promise<void> {
    const mostMs = this.options.drainMs + ENDING_MS;
    await Promise.all([...this.workers.values()].map((worker) => worker.stop(mostMs)));
  }

  /** Kills all workers at once. */
  kill(): void {
    for (const worker of this.workers.values()) worker.kill();
  }

  private createWorker(number: number): SupervisedWorker {
    const { logger, giveUp } = this.options;
    const onEnd = () => {
      for (const stage of Object.values(this.stages)) stage.leave(number);
    };
    return new SupervisedWorker(number, {
      logger,
      answer: (topic, content) => this.answer(number, topic, content),
      onEnd,
      giveUp,
    });
  }

  private get running() {
    return [...this.workers].flatMap(([number, { process }]) => (process ? [[number, process] as const] : []));
  }

  /** Answers what a worker asks. */
  private answer(worker: number, topic: string, content: unknown): unknown {
    if (topic === 'reach') return this.stages[content as StageName].arrive(worker);
    if (topic === 'hasReached') return this.stages[content as StageName].isReached;
    if (topic !== 'broadcast') throw new Error(`The primary answers nothing about "${topic}".`);
    const asked = content as { readonly topic: string; readonly content: unknown; readonly mostMs?: number };
    const all = this.running.map(([number, { channel }]) => [number, channel.ask.bind(channel)] as const);
    return broadcast(new Map(all), asked.topic, asked.content, asked.mostMs);
  }
}
