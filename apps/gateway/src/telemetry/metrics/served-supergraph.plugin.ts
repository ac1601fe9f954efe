import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../../gateway-context';
import type { SupergraphMetrics } from './supergraph-metrics';

/** Tells metrics which supergraph is served. */
export function servedSupergraph(metrics: SupergraphMetrics): ApolloServerPlugin<GatewayContext> {
  return {
    serverWillStart: async () => ({
      schemaDidLoadOrUpdate: ({ coreSupergraphSdl = '' }) => metrics.serve(coreSupergraphSdl),
    }),
  };
}
