import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import createResponseCache from '@apollo/server-plugin-response-cache';
import type { GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../gateway-context';
import type { Store } from '../store/store';
import type { ServedSupergraph } from '../supergraph/served-supergraph';
import type { CacheCounts } from './cache-counts';
import type { Generations } from './generations';
import { personOf } from './person';

type Request = GraphQLRequestContext<GatewayContext>;

/** All that is kept here, as a thing that has generations. */
export const ALL_ANSWERS = '*';

/**
 * Keeps whole answers to queries for as long as they say that they may be kept, and answers from there.
 *
 * An answer is found by the text, the operation's name, the variables, the supergraph and who asks, as far as subgraphs
 * can tell: what one person was given reaches nobody else, not even where it is public. It is charged as if it were
 * executed. Pages of exports are neither kept nor found: they would push out everything else.
 *
 * Must stand after the plugins that add errors.
 */
export function responseCache(
  store: Store,
  generations: Generations,
  counts: CacheCounts,
  served: ServedSupergraph,
): readonly ApolloServerPlugin<GatewayContext>[] {
  const versions = new WeakMap<GraphQLSchema, string>();
  const isKept = async ({ request, schema }: Request) => request.http !== undefined && versions.has(schema);
  const cache = createResponseCache<GatewayContext>({
    cache: store,
    sessionId: async ({ contextValue }) => personOf(contextValue),
    extraCacheKeyData: async ({ schema, contextValue }) => {
      const generation = await generations.of([ALL_ANSWERS]);
      return [versions.get(schema), contextValue.identity, generation.get(ALL_ANSWERS)];
    },
    shouldReadFromCache: isKept,
    shouldWriteToCache: isKept,
  });
  const watch: ApolloServerPlugin<GatewayContext> = {
    serverWillStart: async () => ({
      schemaDidLoadOrUpdate: ({ apiSchema }) => {
        versions.set(apiSchema, served.current.hash);
      },
    }),
    requestDidStart: async () => ({
      async willSendResponse({ metrics, operation, request }) {
        if (metrics.responseCacheHit === undefined || operation?.operation !== 'query' || !request.http) return;
        counts.count(metrics.responseCacheHit);
      },
    }),
  };
  return [cache, watch];
}
