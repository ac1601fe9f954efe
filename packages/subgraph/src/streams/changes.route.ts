import { Readable } from 'node:stream';
import { lastJournalPosition } from '@kakehashi/database';
import { badUserInput, createError } from '@kakehashi/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { SubgraphJournal } from '../changes/subgraph-journal';
import { translateDatabaseFault } from '../server/database-fault';
import { requestIdOf } from '../server/request-id';
import { askerOf } from '../visibility/asker';
import { acceptedFormat, type ChangeFormat } from './change-format';
import { type ChangeBatch, type ChangeStreamOptions, streamChanges } from './change-stream';
import { PositionWatch } from './position-watch';

type Query = Readonly<Record<string, string | string[] | undefined>>;

const HEARTBEAT_MS = 15_000;

/**
 * Adds `GET /streams/changes` to a server: the change feed for machines, as server-sent events or JSON Lines.
 *
 * | parameter | meaning |
 * |---|---|
 * | `after` | only what came after this cursor, or what comes from `now` on; a `Last-Event-ID` header goes before it |
 * | `types` | only these types, with commas between |
 * | `follow` | `true`: wait for what comes next; default for events `true`, for JSON Lines `false` |
 *
 * When the server closes, streams end; one of JSON Lines that has not told all is cut off, so that it does not look whole.
 */
export function addChangesRoute(app: FastifyInstance, journal: SubgraphJournal, log: Logger): void {
  const watch = new PositionWatch(() => lastJournalPosition(journal.database));
  const open = new Set<AbortController>();
  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    for (const controller of open) controller.abort();
    done();
  });
  app.get('/streams/changes', async (request, reply) => {
    const requestId = requestIdOf(request.headers['x-request-id']);
    const controller = new AbortController();
    open.add(controller);
    reply.raw.once('close', () => {
      controller.abort();
      open.delete(controller);
      // A connection that stays open after its stream would keep a closing server waiting. A header that says so from the
      // start would make some clients take a stream that is cut off for whole.
      if (isClosing) request.raw.socket.destroySoon();
    });
    try {
      const format = acceptedFormat(request.headers.accept);
      if (!format) throw createError('BAD_REQUEST', 'Accept must allow text/event-stream or application/x-ndjson.');
      const batches = streamChanges(journal, watch, await optionsOf(request, journal, format, controller.signal));
      const first = await batches.next();
      reply
        .header('content-type', format.contentType)
        .header('cache-control', 'no-store')
        .header('x-request-id', requestId);
      // Proxies must not gather what they should pass on.
      reply.header('x-accel-buffering', 'no');
      const texts = Readable.from(
        textsOf(first, batches, (batch) => format.write(batch, (at) => journal.cursorOf(at))),
      );
      texts.on('error', (error) => {
        if (!controller.signal.aborted) log.error({ err: error, requestId }, 'a stream of changes broke off');
      });
      return reply.send(texts);
    } catch (error) {
      return refuse(reply, error, requestId, log);
    }
  });
}

async function* textsOf(
  first: IteratorResult<ChangeBatch>,
  rest: AsyncGenerator<ChangeBatch>,
  write: (batch: ChangeBatch) => string,
): AsyncGenerator<string> {
  if (first.done) return;
  yield write(first.value);
  for await (const batch of rest) yield write(batch);
}

async function optionsOf(
  request: FastifyRequest,
  journal: SubgraphJournal,
  format: ChangeFormat,
  signal: AbortSignal,
): Promise<ChangeStreamOptions> {
  const { after, types, follow } = request.query as Query;
  const lastEventId = request.headers['last-event-id'];
  const isFollowing = { true: true, false: false }[String(follow ?? format.followsByDefault)];
  if (isFollowing === undefined) throw badUserInput('follow', 'must be "true" or "false"', follow);
  const names = single('types', types);
  const place = (typeof lastEventId === 'string' && lastEventId) || single('after', after) || null;
  return {
    asker: askerOf(request.caller),
    after: place === 'now' ? journal.cursorOf(await lastJournalPosition(journal.database)) : place,
    types: names ? names.split(',').map((name) => name.trim()) : null,
    isFollowing,
    signal,
    heartbeatMs: HEARTBEAT_MS,
  };
}

function single(name: string, value: string | string[] | undefined): string | undefined {
  if (Array.isArray(value)) throw badUserInput(name, 'must be given once', value);
  return value;
}

/** Answers a fault before the first byte, with a code of the catalogue. */
function refuse(reply: FastifyReply, error: unknown, requestId: string, log: Logger): FastifyReply {
  const fault =
    error instanceof GraphQLError
      ? error
      : translateDatabaseFault(new GraphQLError('', { originalError: error as Error }));
  const { code } = fault.extensions;
  if (code === 'BAD_USER_INPUT' || code === 'BAD_REQUEST') return answer(reply, 400, fault, requestId);
  if (code !== undefined) return answer(reply, 503, fault, requestId);
  log.error({ err: error, requestId }, 'fault in a stream of changes');
  const masked = createError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.');
  return answer(reply, 500, masked, requestId);
}

function answer(reply: FastifyReply, status: number, error: GraphQLError, requestId: string): FastifyReply {
  const { message, extensions } = error;
  return reply.status(status).send({ errors: [{ message, extensions: { ...extensions, requestId } }] });
}
