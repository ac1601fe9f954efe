import { hasTold, isId, lastEventPosition, readEvents } from '@kakehashi/database';
import { badUserInput, createError } from '@kakehashi/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { admitPeer } from '../peers/admit-peer';
import { requestIdOf } from '../server/request-id';
import { PositionWatch } from '../streams/position-watch';
import { refuseStream } from '../streams/stream-refusal';
import { writeEventLines } from './event-line';
import type { EventReaders } from './event-settings';

/** Where a subgraph tells its events. */
export const EVENTS_PATH = '/events';

const MOST_EVENTS = 200;
const LONGEST_WAIT_MS = 60_000;

/** Whose events are told, and to whom. */
export interface EventsRoute {
  readonly database: DataSource;
  /** Who may read; undefined when whoever asks is answered. */
  readonly readers: EventReaders | undefined;
  readonly log: Logger;
}

/**
 * Adds `GET /events` to a server: what the subgraph tells others, as JSON Lines in the order of its commits, at most 200 at a
 * time. It is for other subgraphs, each of which signs, and the gateway opens it to nobody.
 *
 * | parameter | meaning |
 * |---|---|
 * | `reader` | who reads, as whom it signs |
 * | `types` | only these types, with commas between |
 * | `after` | only what comes after this position; default `0`, from the beginning |
 * | `afterId` | id of the event at that position; 409 `EVENTS_DIVERGED` if that was never told here |
 * | `waitMs` | how long to wait for an event when there is none yet, at most 60,000; default 0 |
 *
 * Answers 401 `NOT_AN_EVENT_READER` to everybody else.
 */
export function addEventsRoute(app: FastifyInstance, { database, readers, log }: EventsRoute): void {
  const watch = new PositionWatch(() => lastEventPosition(database));
  const closing = new AbortController();
  app.addHook('preClose', (done) => {
    closing.abort();
    done();
  });
  app.get(EVENTS_PATH, { exposeHeadRoute: false }, async (request, reply) => {
    const requestId = requestIdOf(request.headers['x-request-id']);
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    try {
      await admitPeer(request, readers);
      const { after, afterId, types, waitMs } = requestOf(request);
      if (afterId !== undefined && !(await hasTold(database, after, afterId))) {
        throw createError('EVENTS_DIVERGED', `The event ${after} (${afterId}) was never told here.`);
      }
      const read = () => readEvents(database, { after, types, limit: MOST_EVENTS });
      let events = await read();
      const end = performance.now() + waitMs;
      // Events of other types end the wait as well; then the next one begins after them.
      for (let from = after; events.length === 0 && performance.now() < end; ) {
        const signal = AbortSignal.any([closing.signal, gone.signal]);
        if (signal.aborted) break;
        await watch.waitBeyond(from, end - performance.now(), signal);
        from = await lastEventPosition(database);
        events = await read();
      }
      // A connection that stays open would keep a closing server waiting.
      if (closing.signal.aborted) reply.header('connection', 'close');
      reply.header('x-request-id', requestId).header('cache-control', 'no-store').type('application/x-ndjson');
      return reply.send(writeEventLines(events));
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions.code === 'NOT_AN_EVENT_READER') {
        log.warn({ requestId, reason: error.message }, 'a request for events was refused');
      }
      return refuseStream(reply, error, requestId, log);
    }
  });
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What is asked for, checked. */
interface AskedEvents {
  readonly after: string;
  readonly afterId: string | undefined;
  readonly types: readonly string[];
  readonly waitMs: number;
}

function requestOf({ query }: FastifyRequest): AskedEvents {
  const { after = '0', afterId, types, waitMs = '0' } = query as Query;
  if (typeof after !== 'string' || !/^\d{1,18}$/.test(after)) {
    throw badUserInput('after', 'must be a position: at most 18 digits', after);
  }
  if (afterId !== undefined && !isId(afterId)) throw badUserInput('afterId', 'must be the id of an event', afterId);
  if (typeof types !== 'string' || types === '') {
    throw badUserInput('types', 'must be types of events with commas between', types);
  }
  if (typeof waitMs !== 'string' || !/^\d{1,5}$/.test(waitMs) || Number(waitMs) > LONGEST_WAIT_MS) {
    throw badUserInput('waitMs', `must be milliseconds between 0 and ${LONGEST_WAIT_MS}`, waitMs);
  }
  return { after, afterId, types: types.split(','), waitMs: Number(waitMs) };
}
