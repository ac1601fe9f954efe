import { fastifyApolloHandler } from '@as-integrations/fastify';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import { tagAnswer } from './caching/entity-tag';
import { allowOrigins } from './cors/allow-origins';
import { serveExplorer } from './explorer/explorer';
import { serveExports } from './export/serve-exports';
import { gatewayContextOf, type OperationSummary, summaryOf } from './gateway-context';
import type { GatewayParts } from './gateway-parts';
import type { GraphqlServer } from './graphql-server';
import { answerFault, answerNotFound, answerOtherMethod, answerRefusal } from './http-fault';
import { identifyCallers } from './identity/identify-callers';
import { refuseRequest } from './limits/request-gate';
import { admitRequest } from './operations/trusted/admit-request';
import type { Readiness } from './readiness';
import { REQUEST_ID_HEADER, requestIdOf, runWithRequestId } from './request-id';
import { serveStreams } from './streams/serve-streams';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the log's line tells of a GraphQL request; undefined before its operation begins. */
    summary?: OperationSummary;
  }
}

/** Longer than the minute after which usual load balancers drop an idle connection, so that it is they who hang up. */
const KEEP_ALIVE_MS = 65_000;

/** A client that has not sent its whole request by then is cut off. */
const RECEIVE_MS = 30_000;

/**
 * Makes the HTTP server: `/graphql`, `/export`, `/streams`, `/health`, `/ready` and the explorer at `/`.
 *
 * @param graphql must have started
 */
export async function createHttpServer(
  parts: GatewayParts,
  graphql: GraphqlServer,
  readiness: Readiness,
): Promise<FastifyInstance> {
  const { settings, logger, verifier } = parts;
  const server = fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    bodyLimit: settings.BODY_LIMIT,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: RECEIVE_MS,
    return503OnClosing: false,
    trustProxy: settings.TRUSTED_PROXIES ?? false,
  });
  // Only JSON is GraphQL here; a form or plain text, which a foreign page can send unasked, is refused.
  server.removeContentTypeParser('text/plain');
  server.addHook('onRequest', async (request, reply) => {
    reply.header(REQUEST_ID_HEADER, request.id).header('x-content-type-options', 'nosniff');
  });
  if (settings.CORS_ORIGINS) await allowOrigins(server, settings.CORS_ORIGINS);
  identifyCallers(server, settings, verifier, logger);
  server.setErrorHandler(answerFault);
  server.setNotFoundHandler(answerNotFound);
  server.get('/health', async () => ({ status: 'alive' }));
  server.get('/ready', async (_request, reply) => {
    return reply.code(readiness.isReady ? 200 : 503).send({ status: readiness.isReady ? 'ready' : 'not ready' });
  });
  serveGraphql(server, parts, graphql);
  serveExports(server, parts, graphql);
  serveStreams(server, parts);
  if (settings.EXPLORER) serveExplorer(server, parts);
  return server;
}

function serveGraphql(
  server: FastifyInstance,
  { settings, telemetry, operations: { gate, trust } }: GatewayParts,
  graphql: GraphqlServer,
): void {
  server.decorateRequest('summary').decorateRequest('trace');
  const handler = fastifyApolloHandler(graphql, {
    context: async (request, reply) => {
      const context = gatewayContextOf(request, reply, settings, telemetry.watchOf(request));
      request.summary = context.summary;
      return context;
    },
  });
  const log = (request: FastifyRequest, reply: FastifyReply) => {
    const { elapsedTime, statusCode: status, raw } = reply;
    const durationMs = Math.round(elapsedTime * 10) / 10;
    const { id: requestId, method } = request;
    const isCancelled = !raw.writableFinished;
    const summary = request.summary ?? summaryOf(request);
    const end = { status, durationMs, ...(isCancelled && { isCancelled }) };
    request.log.info({ requestId, method, ...end, ...bytesOf(request, reply), ...summary }, 'request');
    telemetry.end(request, { status, durationMs: elapsedTime, isCancelled, summary });
  };
  const limits = { batch: settings.MAX_BATCH, variables: settings.VARIABLES_LIMIT };
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    ...(telemetry.isTracing && { onRequest: telemetry.begin }),
    preHandler: async (request, reply) => {
      const refused =
        (trust && admitRequest(request, trust, settings.MAX_BATCH)) ?? refuseRequest(request, gate, limits);
      if (!refused) return;
      const { code, limit } = refused.extensions;
      const errorCodes = [String(code)];
      request.summary = { ...summaryOf(request), errorCodes, ...(typeof limit === 'string' && { limit }) };
      return answerRefusal(reply, refused);
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
  server.route({ method: ['PUT', 'PATCH', 'DELETE'], url: '/graphql', handler: answerOtherMethod });
}

/** The bytes of a request's body and of its answer's, as far as both sides tell them beforehand. */
function bytesOf({ headers }: FastifyRequest, reply: FastifyReply): { bytesIn?: number; bytesOut?: number } {
  const [bytesIn, bytesOut] = [headers['content-length'], reply.getHeader('content-length')].map(Number);
  return { ...(Number.isInteger(bytesIn) && { bytesIn }), ...(Number.isInteger(bytesOut) && { bytesOut }) };
}
