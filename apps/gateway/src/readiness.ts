import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { SubgraphSources } from './transport/subgraph-sources';
import type { Peers } from './workers/peers';

/** How long to wait before the subgraphs are asked again at start. */
const ASK_AGAIN_MS = 250;

/**
 * Whether the gateway wants requests.
 *
 * It is ready once the supergraph is loaded and every subgraph has answered once, or the grace time is over, in each of
 * its workers: a gateway
 * that starts beside its subgraphs then gets no request that it could only answer with errors, and one subgraph that is
 * down for long keeps it from nothing. From then on it stays ready until it drains; a subgraph that fails later costs
 * only its own fields, so taking the whole gateway out for it would make things worse.
 */
export class Readiness {
  private state: 'starting' | 'ready' | 'draining' = 'starting';

  constructor(
    private readonly sources: SubgraphSources,
    private readonly graceMs: number,
    private readonly peers: Peers,
    private readonly logger: Logger,
  ) {}

  get isReady(): boolean {
    return this.state === 'ready';
  }

  /** Is ready from the first connection on where the other workers were before: it takes the place of one that crashed. */
  async joinPeers(): Promise<void> {
    if (await this.peers.hasReached('ready')) this.state = 'ready';
  }

  /** Waits for the subgraphs' first answers, and for the other workers; resolves when ready or draining. */
  async waitForSubgraphs(): Promise<void> {
    const end = performance.now() + this.graceMs;
    const timeLeft = () => Math.max(1, Math.round(end - performance.now()));
    let silent = await this.sources.findSilent(timeLeft());
    while (silent.length > 0 && timeLeft() > ASK_AGAIN_MS && this.state === 'starting') {
      await pause(ASK_AGAIN_MS, undefined, { ref: false });
      silent = await this.sources.findSilent(timeLeft());
    }
    if (this.state !== 'starting') return;
    await this.peers.reach('ready');
    if (this.state !== 'starting') return;
    this.state = 'ready';
    if (silent.length > 0)
      this.logger.warn({ subgraphs: silent }, 'ready, though some subgraphs have not answered yet');
    else this.logger.info('ready: every subgraph answers');
  }

  /** Tells load balancers to send no more requests. */
  drain(): void {
    this.state = 'draining';
  }
}
