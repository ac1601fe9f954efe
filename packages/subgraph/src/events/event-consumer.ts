import type { CallSigner } from '@kakehashi/call-signature';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { Peer } from '../peers/peer';
import type { SubgraphDefinition } from '../subgraph-definition';
import { typesBySource } from './event-handlers';
import { EventSource } from './event-source';
import { SourceFollower } from './source-follower';
import type { SourceState } from './source-state';

/** What a subgraph reads the events of others by. */
export interface ConsumerParts {
  readonly definition: Pick<SubgraphDefinition, 'name' | 'consumes'>;
  readonly database: DataSource;
  /** Subgraph → address, `http://host:port`; undefined for none. */
  readonly addresses: ReadonlyMap<string, string> | undefined;
  /** Undefined where requests are not signed. */
  readonly signer: CallSigner | undefined;
  readonly log: Logger;
}

/** Follows every subgraph whose events a definition has handlers for, each by itself: one that is away holds up no other. */
export class EventConsumer {
  private readonly followers: SourceFollower[] = [];
  private readonly withoutAddress: string[] = [];

  constructor({ definition, database, addresses, signer, log }: ConsumerParts) {
    const handlers = definition.consumes ?? {};
    for (const [name, types] of typesBySource(handlers)) {
      const address = addresses?.get(name);
      if (address === undefined) {
        this.withoutAddress.push(name);
        log.warn({ source: name, types }, 'events are not read: EVENT_SOURCES does not name their source');
      } else {
        const source = new EventSource(new Peer(name, address, definition.name, signer));
        this.followers.push(new SourceFollower({ database, source, types, handlers, log }));
      }
    }
  }

  /** Begins to follow. */
  start(): void {
    for (const follower of this.followers) follower.start();
  }

  /** Ends after the events that are being applied. */
  async stop(): Promise<void> {
    await Promise.all(this.followers.map((follower) => follower.stop()));
  }

  /** How it stands with each source. */
  get states(): SourceState[] {
    const unread = this.withoutAddress.map((source): SourceState => ({ source, state: 'UNKNOWN_ADDRESS' }));
    return [...this.followers.map(({ state }) => state), ...unread];
  }
}
