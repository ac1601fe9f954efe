import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { SubgraphContext } from '../context';
import { completeCacheHints } from './cache-hints';
import { clientErrors } from './client-errors.plugin';
import type { ServerParts } from './create-server';
import { requestLog } from './request-log.plugin';
import type { RequestTraces } from './request-traces';

/** Starts the Apollo Server that answers by a subgraph's schema; it ends with the HTTP server. */
export async function startApollo(
  app: FastifyInstance,
  { schema, log }: Pick<ServerParts, 'schema' | 'log'>,
  traces: RequestTraces | undefined,
): Promise<ApolloServer<SubgraphContext>> {
  const apollo = new ApolloServer<SubgraphContext>({
    schema: completeCacheHints(schema),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    introspection: true,
    logger: log,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
      clientErrors,
      requestLog,
      ...(traces ? [traces.plugin] : []),
    ],
  });
  await apollo.start();
  return apollo;
}
