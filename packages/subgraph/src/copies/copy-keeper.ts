import type { CallSigner } from '@kakehashi/call-signature';
import type { Copy } from '@kakehashi/database';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { Peer } from '../peers/peer';
import { reasonOf } from '../peers/retry-pause';
import { TurnLoop } from '../peers/turn-loop';
import type { SubgraphDefinition } from '../subgraph-definition';
import { CopyFollower } from './copy-follower';
import type { CopyState } from './copy-state';

/** What a subgraph keeps its copies by. */
export interface KeeperParts {
  readonly definition: Pick<SubgraphDefinition, 'name' | 'copies'>;
  readonly database: DataSource;
  /** Subgraph → address, `http://host:port`; undefined for none. */
  readonly addresses: ReadonlyMap<string, string> | undefined;
  /** Undefined where requests are not signed. */
  readonly signer: CallSigner | undefined;
  readonly log: Logger;
}

/** Keeps all copies of a subgraph, in one of its processes at a time: one that can not be kept holds up no other. */
export class CopyKeeper {
  private readonly followers: CopyFollower[] = [];
  private readonly withoutAddress: Copy[] = [];
  private readonly loop: TurnLoop;

  constructor({ definition, database, addresses, signer, log }: KeeperParts) {
    for (const copy of definition.copies ?? []) {
      const address = addresses?.get(copy.from);
      if (address === undefined) {
        this.withoutAddress.push(copy);
        log.warn({ source: copy.from, copyOf: copy.of }, 'a copy is not kept: EVENT_SOURCES does not name its owner');
      } else {
        const peer = new Peer(copy.from, address, definition.name, signer);
        this.followers.push(new CopyFollower({ database, copy, peer, log }));
      }
    }
    this.loop = new TurnLoop({
      database,
      turn: 'copies',
      work: (confirm, signal) => this.followAll(confirm, signal),
      fail: (error, retryAfterMs) => log.warn({ reason: reasonOf(error), retryAfterMs }, 'copies can not be kept'),
    });
  }

  /** Begins to keep them. */
  start(): void {
    if (this.followers.length > 0) this.loop.start();
  }

  /** Ends after what is being written. */
  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** How it stands with each copy. */
  get states(): CopyState[] {
    const unkept = this.withoutAddress.map(({ of, from }): CopyState => ({ of, from, state: 'UNKNOWN_ADDRESS' }));
    return [...this.followers.map(({ state }) => state), ...unkept];
  }

  /** Follows all until the signal comes, or until one finds that the turn is lost. */
  private async followAll(confirm: () => Promise<void>, signal: AbortSignal): Promise<void> {
    const lost = new AbortController();
    const turn = AbortSignal.any([signal, lost.signal]);
    // They share the connection of the turn, which answers one at a time.
    let confirming: Promise<void> | undefined;
    const confirmOnce = () => {
      confirming ??= confirm().finally(() => {
        confirming = undefined;
      });
      return confirming;
    };
    const endings = await Promise.allSettled(
      this.followers.map((follower) =>
        follower.run(confirmOnce, turn).catch((error) => {
          lost.abort();
          throw error;
        }),
      ),
    );
    for (const ending of endings) if (ending.status === 'rejected') throw ending.reason;
  }
}
