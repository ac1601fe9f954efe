import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { GatewayContext } from '../gateway-context';
import type { Stores } from '../store/stores';
import type { ServedSupergraph } from '../supergraph/served-supergraph';
import { CacheCounts } from './cache-counts';
import type { CachingSettings } from './caching-settings';
import { EntityCache } from './entity-cache';
import { Generations } from './generations';
import { servePurge } from './purge-route';
import { type PurgedEntities, thingsPurged } from './purged-entities';
import { ALL_ANSWERS, responseCache } from './response-cache';

/** The caches that the settings switch on. */
export class Caching {
  /** Hits and misses of whole answers; zero while they are not kept. */
  readonly responses = new CacheCounts();
  /** Hits and misses of entities; zero while they are not kept. */
  readonly entities = new CacheCounts();
  /** What the GraphQL server needs for it. */
  readonly plugins: readonly ApolloServerPlugin<GatewayContext>[];
  /** What it adds to the admin server; nothing while nothing is kept. */
  readonly routes: readonly ((server: FastifyInstance) => void)[];
  /** Undefined when entities are not kept. */
  readonly entityCache: EntityCache | undefined;
  private readonly generations: Generations;

  constructor({ RESPONSE_CACHE, ENTITY_CACHE }: CachingSettings, stores: Stores, served: ServedSupergraph) {
    this.generations = new Generations(stores.createStore('generations'));
    this.plugins = RESPONSE_CACHE
      ? responseCache(stores.createStore('responses'), this.generations, this.responses, served)
      : [];
    this.entityCache = ENTITY_CACHE
      ? new EntityCache(stores.createStore('entities'), this.generations, this.entities)
      : undefined;
    this.routes = RESPONSE_CACHE || ENTITY_CACHE ? [(server) => servePurge(server, this)] : [];
  }

  /**
   * Forgets what is kept of some entities, and all whole answers, since nobody knows which of them tell of these.
   *
   * With Redis for all gateways, without it for this process.
   */
  async purge(entities: PurgedEntities): Promise<void> {
    await Promise.all([...thingsPurged(entities), ALL_ANSWERS].map((thing) => this.generations.begin(thing)));
  }
}
