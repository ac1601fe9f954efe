import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { recordStatements } from '@kakehashi/database';
import { localeFromHeader } from '@kakehashi/shared-types';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import type { SubgraphJournal } from '../changes/subgraph-journal';
import { SubgraphContext } from '../context';
import type { ServerParts } from './create-server';
import { requestIdOf } from './request-id';
import type { RequestTraces } from './request-traces';

/** What a request is answered with. */
export interface GraphqlRoute extends Pick<ServerParts, 'database' | 'log' | 'settings'> {
  readonly journal: SubgraphJournal;
  /** Undefined when nothing is traced. */
  readonly traces: RequestTraces | undefined;
}

/** Adds `POST /graphql` to a server: each request has a context of its own, with the SQL statements that it sends. */
export function addGraphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<SubgraphContext>,
  { database, log, settings = {}, journal, traces }: GraphqlRoute,
): void {
  const records = new WeakMap<FastifyRequest, readonly string[]>();
  // Not earlier: reading the body leaves the asynchronous context in which a hook before it ran.
  app.addHook('preHandler', (request, _reply, done) => {
    const record: string[] = [];
    records.set(request, record);
    recordStatements(record, done, traces?.statementsOf(request));
  });
  const context = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('vary', 'accept-language');
    const requestId = requestIdOf(request.headers['x-request-id']);
    const made = new SubgraphContext(
      requestId,
      localeFromHeader(request.headers['accept-language']),
      database,
      log.child({ requestId }),
      records.get(request) ?? [],
      journal,
      request.caller,
      settings,
    );
    traces?.join(made, request);
    return made;
  };
  app.post('/graphql', traces ? tracedBy(traces) : {}, fastifyApolloHandler(apollo, { context }));
}

/** A traced request has a span from its first byte to its last, or until its client leaves. */
function tracedBy(traces: RequestTraces): RouteShorthandOptions {
  return {
    onRequest: async (request) => traces.begin(request),
    onRequestAbort: async (request) => traces.end(request),
    onResponse: async (request, reply) => traces.end(request, reply.statusCode),
  };
}
