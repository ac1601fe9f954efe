import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the subgraphs did since the last question. */
export interface ReplayUse {
  readonly calls: number;
  /** Calls whose answer was not known yet and had to be worked out. */
  readonly executed: number;
  /** CPU time of their process since its start, in milliseconds. */
  readonly cpuMs: number;
}

/** All subgraphs of the benchmark's graph, in one process. */
export class ReplayedSubgraphs {
  private constructor(
    private readonly child: ChildProcess,
    /** name → address */
    readonly urls: Readonly<Record<string, string>>,
  ) {}

  /** Starts them on free ports. */
  static async start(): Promise<ReplayedSubgraphs> {
    const child = fork(join(__dirname, 'main.js'), { env: { NODE_ENV: 'production' } });
    const [urls] = await once(child, 'message');
    return new ReplayedSubgraphs(child, urls);
  }

  get pid(): number {
    return this.child.pid as number;
  }

  /** Asks what was done since the last question. */
  async takeUse(): Promise<ReplayUse> {
    const answer = once(this.child, 'message');
    this.child.send('count');
    return (await answer)[0] as ReplayUse;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }
}
