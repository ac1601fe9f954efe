import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../gateway-context';
import type { Stores } from '../store/stores';
import { CacheCounts } from './cache-counts';
import type { CachingSettings } from './caching-settings';
import { responseCache } from './response-cache';

/** The caches that the settings switch on. */
export class Caching {
  /** Of whole answers; stays at zero while that cache is off. */
  readonly responses = new CacheCounts();
  /** What the GraphQL server needs for it. */
  readonly plugins: readonly ApolloServerPlugin<GatewayContext>[];

  constructor({ RESPONSE_CACHE }: CachingSettings, stores: Stores) {
    this.plugins = RESPONSE_CACHE ? responseCache(stores.createStore('responses'), this.responses) : [];
  }
}
