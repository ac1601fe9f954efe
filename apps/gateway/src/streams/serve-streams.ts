import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { createError } from '@kakehashi/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { pickHeaders } from '../forwarded-headers';
import type { GatewayParts } from '../gateway-parts';
import { answerErrors, answerNotFound } from '../http-fault';
import { REQUEST_ID_HEADER } from '../request-id';
import { Slots } from '../slots';
import { cutWhenStalled } from '../stalled-stream';
import { describeSubgraphFailure } from '../transport/subgraph-failure';
import type { SubgraphSource } from '../transport/subgraph-source';
import { sortTransportFault } from '../transport/transport-fault';
import { openStream } from './open-stream';
import { readStreamPath, type StreamPath } from './stream-address';
import { ASKED, answeredHeaders, isEventStream } from './stream-headers';

/** When to try again after a refusal because of too many streams. */
const RETRY_AFTER_MS = 5_000;

/**
 * Serves `GET /streams/<subgraph>/<rest>` by what the subgraph answers at `GET /streams/<rest>`, byte by byte as it comes.
 *
 * The streams have connections of their own, so that they never keep GraphQL waiting. A stream that flows has no time
 * limit. A client that leaves ends it at the subgraph too; a subgraph that breaks off breaks the client's connection.
 */
export function serveStreams(server: FastifyInstance, { settings, logger, sources }: GatewayParts): void {
  const slots = new Slots(settings.STREAM_CONCURRENCY);
  const endless = new Set<AbortController>();
  // An event stream would hold up the end for as long as is allowed; its client takes it up again elsewhere.
  server.addHook('preClose', async () => {
    for (const controller of endless) controller.abort();
  });

  const call = (request: FastifyRequest, { url, policy }: SubgraphSource, path: string, signal: AbortSignal) =>
    openStream(new URL(path, url), {
      headers: {
        ...pickHeaders(request.headers, [...settings.FORWARD_HEADERS, ...ASKED]),
        [REQUEST_ID_HEADER]: request.id,
      },
      deadlineMs: policy.deadlineMs,
      tls: policy.tls,
      signal,
    });

  const pass = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { subgraph, path }: StreamPath,
    source: SubgraphSource,
  ) => {
    const controller = new AbortController();
    reply.raw.once('close', () => controller.abort());
    if (reply.raw.destroyed) controller.abort();
    let answer: IncomingMessage;
    try {
      answer = await call(request, source, path, controller.signal);
    } catch (fault) {
      const failure = sortTransportFault(fault, false);
      const { code, reason } = failure;
      logger.warn({ subgraph, requestId: request.id, code, reason }, 'a stream of a subgraph could not begin');
      return refuse(reply, describeSubgraphFailure(subgraph, failure));
    }
    if (answer.statusCode === 404) {
      answer.destroy();
      return answerNotFound(request, reply);
    }
    reply.hijack();
    if (isEventStream(answer.headers)) endless.add(controller);
    reply.raw.writeHead(answer.statusCode ?? 502, answeredHeaders(reply, answer.headers));
    // An event stream may be silent for long: the client must know at once that it is there.
    reply.raw.flushHeaders();
    cutWhenStalled(answer, settings.STREAM_STALL_MS);
    await pipeline(answer, reply.raw).catch((fault: Error) => {
      logger.debug({ subgraph, requestId: request.id, reason: fault.message }, 'a stream ended early');
    });
    endless.delete(controller);
    return reply;
  };

  server.route({
    method: 'GET',
    url: '/streams/*',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const asked = readStreamPath(request.raw.url ?? '');
      const source = asked && sources.find(asked.subgraph);
      if (!source) return answerNotFound(request, reply);
      const free = slots.take();
      if (!free) {
        const message = `As many streams as may run at a time are running (${settings.STREAM_CONCURRENCY}).`;
        return refuse(reply, createError('TOO_MANY_STREAMS', message, { retryAfterMs: RETRY_AFTER_MS }));
      }
      return pass(request, reply, asked, source).finally(free);
    },
  });
}

function refuse(reply: FastifyReply, { message, extensions }: GraphQLError): FastifyReply {
  return answerErrors(reply, [{ message, extensions: { ...extensions, requestId: reply.request.id } }]);
}
