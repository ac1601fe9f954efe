import { fastifyApolloHandler } from '@as-integrations/fastify';
import { toClientError } from '@kakehashi/errors';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import { tagAnswer } from './caching/entity-tag';
import { serveExplorer } from './explorer';
import type { ExportSchemaHolder } from './export/export-schema.plugin';
import { serveExports } from './export/serve-exports';
import { gatewayContextOf, type OperationSummary } from './gateway-context';
import type { GraphqlServer } from './graphql-server';
import { answerErrors, answerFault, answerNotFound } from './http-fault';
import { OperationGate } from './limits/operation-gate';
import { refuseRequest } from './limits/request-gate';
import type { Readiness } from './readiness';
import { REQUEST_ID_HEADER, requestIdOf, runWithRequestId } from './request-id';
import { DEFAULT_EXPLORER_DIRECTORY, type GatewaySettings } from './settings';
import { serveStreams } from './streams/serve-streams';
import type { SubgraphSources } from './transport/subgraph-sources';

/** Longer than the minute after which usual load balancers drop an idle connection, so that it is they who hang up. */
const KEEP_ALIVE_MS = 65_000;

/** A client that has not sent its whole request by then is cut off. */
const RECEIVE_MS = 30_000;

/** What the HTTP server opens to the world. */
export interface HttpServerParts {
  /** Must have started. */
  readonly graphql: GraphqlServer;
  readonly readiness: Readiness;
  readonly sources: SubgraphSources;
  readonly exportSchema: ExportSchemaHolder;
}

/** Makes the HTTP server: `/graphql`, `/export`, `/streams`, `/health`, `/ready` and the explorer at `/`. */
export function createHttpServer(
  settings: GatewaySettings,
  logger: Logger,
  { graphql, readiness, sources, exportSchema }: HttpServerParts,
): FastifyInstance {
  const server = fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    bodyLimit: settings.BODY_LIMIT,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: RECEIVE_MS,
    trustProxy: settings.TRUSTED_PROXIES ?? false,
  });
  // Only JSON is GraphQL here; a form or plain text, which a foreign page can send unasked, is refused.
  server.removeContentTypeParser('text/plain');
  server.addHook('onRequest', async (request, reply) => {
    reply.header(REQUEST_ID_HEADER, request.id).header('x-content-type-options', 'nosniff');
  });
  server.setErrorHandler(answerFault);
  server.setNotFoundHandler(answerNotFound);
  server.get('/health', async () => ({ status: 'alive' }));
  server.get('/ready', async (_request, reply) => {
    return reply.code(readiness.isReady ? 200 : 503).send({ status: readiness.isReady ? 'ready' : 'not ready' });
  });
  serveGraphql(server, settings, graphql);
  serveExports(server, settings, logger, graphql, exportSchema);
  serveStreams(server, settings, logger, sources);
  if (settings.EXPLORER) serveExplorer(server, settings.EXPLORER_DIRECTORY ?? DEFAULT_EXPLORER_DIRECTORY, logger);
  return server;
}

function serveGraphql(server: FastifyInstance, settings: GatewaySettings, graphql: GraphqlServer): void {
  const summaries = new WeakMap<FastifyRequest, OperationSummary>();
  const handler = fastifyApolloHandler(graphql, {
    context: async (request, reply) => {
      const context = gatewayContextOf(request, reply, settings);
      summaries.set(request, context.summary);
      return context;
    },
  });
  const log = (request: FastifyRequest, { elapsedTime, statusCode: status, raw }: FastifyReply) => {
    const durationMs = Math.round(elapsedTime * 10) / 10;
    const { id: requestId, method } = request;
    const end = { status, durationMs, ...(!raw.writableFinished && { isCancelled: true }) };
    request.log.info({ requestId, method, ...end, ...summaries.get(request) }, 'request');
  };
  const gate = new OperationGate(settings, settings.MAX_TOKENS);
  const limits = { batch: settings.MAX_BATCH, variables: settings.VARIABLES_LIMIT };
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    preHandler: async (request, reply) => {
      const refused = refuseRequest(request, gate, limits);
      if (!refused) return;
      summaries.set(request, { errorCodes: [String(refused.extensions.code)] });
      return answerErrors(reply, [toClientError(refused.toJSON(), refused, { requestId: request.id })]);
    },
    handler: async (request, reply) => {
      const body = await runWithRequestId(request.id, () => handler.call(server, request, reply));
      // Fastify tells of no response when the client has left before it.
      if (reply.raw.destroyed && !reply.raw.writableFinished) log(request, reply);
      return body;
    },
    onSend: (request, reply, body, done) => done(null, tagAnswer(request, reply, body)),
    onResponse: async (request, reply) => log(request, reply),
  });
}
