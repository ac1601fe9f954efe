import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { GatewayContext } from '../gateway-context';
import type { Stores } from '../store/stores';
import type { ServedSupergraph } from '../supergraph/served-supergraph';
import type { SubgraphSource } from '../transport/subgraph-source';
import { CacheCounts } from './cache-counts';
import type { CachingSettings } from './caching-settings';
import { ChangeFollower } from './changes/change-follower';
import { type ChangeNotice, thingsChanged } from './changes/change-notice';
import type { ChangeStreamPlace } from './changes/change-streams';
import { keyFieldsOf } from './changes/key-fields';
import { EntityCache } from './entity-cache';
import { Generations } from './generations';
import { servePurge } from './purge-route';
import { type PurgedEntities, thingsPurged } from './purged-entities';
import { thingOfType } from './representation';
import { ALL_ANSWERS, responseCache } from './response-cache';

/** The caches that the settings switch on. */
export class Caching {
  /** Hits and misses of whole answers and of entities; zero while they are not kept. */
  readonly counts = { answer: new CacheCounts(), entity: new CacheCounts() };
  /** What the GraphQL server needs for it. */
  readonly plugins: readonly ApolloServerPlugin<GatewayContext>[];
  /** What it adds to the admin server; nothing while nothing is kept. */
  readonly routes: readonly ((server: FastifyInstance) => void)[];
  /** Undefined when entities are not kept. */
  readonly entityCache: EntityCache | undefined;
  private readonly generations: Generations;
  private readonly streams: readonly ChangeStreamPlace[];
  private followers: readonly ChangeFollower[] = [];

  constructor(
    { RESPONSE_CACHE, ENTITY_CACHE, CHANGE_STREAMS = [] }: CachingSettings,
    stores: Stores,
    private readonly served: ServedSupergraph,
  ) {
    this.streams = RESPONSE_CACHE || ENTITY_CACHE ? CHANGE_STREAMS : [];
    this.generations = new Generations(stores.createStore('generations'));
    this.plugins = RESPONSE_CACHE
      ? responseCache(stores.createStore('responses'), this.generations, this.counts.answer, served)
      : [];
    this.entityCache = ENTITY_CACHE
      ? new EntityCache(stores.createStore('entities'), this.generations, this.counts.entity)
      : undefined;
    this.routes = RESPONSE_CACHE || ENTITY_CACHE ? [(server) => servePurge(server, this)] : [];
  }

  /**
   * Forgets what is kept of some entities, and all whole answers, since nobody knows which of them tell of these.
   *
   * With Redis for all gateways, without it for this process.
   */
  purge(entities: PurgedEntities): Promise<void> {
    return this.forget(thingsPurged(entities));
  }

  /** Begins to forget what the streams of changes tell of. A supergraph must have been loaded. */
  follow(find: (subgraph: string) => SubgraphSource | undefined, logger: Logger): void {
    this.followers = this.streams.map(
      (stream) =>
        new ChangeFollower(stream, {
          findSource: () => find(stream.subgraph),
          onChanges: (notices) => this.forgetChanged(notices),
          onGap: () => this.forgetAll(),
          logger,
        }),
    );
    for (const follower of this.followers) follower.start();
  }

  /** Follows no more; resolves when nothing is under way. */
  async stop(): Promise<void> {
    await Promise.all(this.followers.map((follower) => follower.stop()));
  }

  private async forgetChanged(notices: readonly ChangeNotice[]): Promise<void> {
    const things = thingsChanged(notices, keyFieldsOf(this.served.current));
    if (things.length > 0) await this.forget(things);
  }

  private forgetAll(): Promise<void> {
    return this.forget([...keyFieldsOf(this.served.current).keys()].map(thingOfType));
  }

  private async forget(things: readonly string[]): Promise<void> {
    await Promise.all([...things, ALL_ANSWERS].map((thing) => this.generations.begin(thing)));
  }
}
