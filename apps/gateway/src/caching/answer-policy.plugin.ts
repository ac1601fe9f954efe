import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { identifying } from '../forwarded-headers';
import type { GatewayContext } from '../gateway-context';
import type { GatewaySettings } from '../settings';
import type { ServedSupergraph } from '../supergraph/served-supergraph';
import type { CacheHint } from './cache-hint';
import { hintsOf, type SupergraphHints, supergraphHintsOf } from './supergraph-hints';

/**
 * Lets each answer be kept no longer, and by no more people, than every part of it may.
 *
 * Each call to a subgraph restricts the policy by what the subgraph's header says; here the supergraph's own hints do.
 * Apollo Server writes the policy into `Cache-Control`: `no-store` where there is an error or nobody allowed anything.
 *
 * @param vary names of the request's headers by which answers differ
 */
export function answerPolicy(vary: readonly string[], served: ServedSupergraph): ApolloServerPlugin<GatewayContext> {
  let hints: SupergraphHints = new Map();
  let known = new WeakMap<DocumentNode, readonly CacheHint[]>();
  return {
    serverWillStart: async () => ({
      schemaDidLoadOrUpdate: () => {
        hints = supergraphHintsOf(served.current);
        known = new WeakMap();
      },
    }),
    async requestDidStart({ contextValue, overallCachePolicy }) {
      contextValue.cachePolicy = overallCachePolicy;
      return {
        async didResolveOperation({ document, operation, request, schema }) {
          const isQuery = operation?.operation === 'query';
          contextValue.readsKept = isQuery && request.http !== undefined;
          if (!isQuery) overallCachePolicy.restrict({ maxAge: 0 });
          // What is open to a caller with a token may be closed to others, whatever subgraphs say of it.
          if (!contextValue.caller.isAnonymous) overallCachePolicy.restrict({ scope: 'PRIVATE' });
          if (hints.size === 0) return;
          const found = known.get(document) ?? hintsOf(hints, schema, document);
          known.set(document, found);
          for (const hint of found) overallCachePolicy.restrict(hint);
        },
        async willSendResponse({ response }) {
          response.http.headers.set('vary', vary.join(', '));
        },
      };
    },
  };
}

/** The headers by which answers differ: their form, all by which subgraphs can tell who asks, and the page that does. */
export function varyingHeaders({
  FORWARD_HEADERS,
  CORS_ORIGINS,
}: Pick<GatewaySettings, 'FORWARD_HEADERS' | 'CORS_ORIGINS'>): readonly string[] {
  const ofPages = CORS_ORIGINS === undefined || CORS_ORIGINS === '*' ? [] : ['origin'];
  return [...new Set(['accept', 'authorization', ...identifying(FORWARD_HEADERS), ...ofPages])];
}
