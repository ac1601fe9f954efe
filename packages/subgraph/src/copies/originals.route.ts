import {
  hasMark,
  isId,
  lastJournalPosition,
  type OriginalPage,
  readOriginalChanges,
  readOriginalRows,
} from '@kakehashi/database';
import { badUserInput, createError } from '@kakehashi/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { EventReaders } from '../events/event-settings';
import { admitPeer } from '../peers/admit-peer';
import { requestIdOf } from '../server/request-id';
import { PositionWatch } from '../streams/position-watch';
import { refuseStream } from '../streams/stream-refusal';
import { readableOriginal, type ToldOriginal } from './told-original';

/** Where a subgraph tells the rows that others may copy; `:name` is the original's. */
export const ORIGINALS_PATH = '/originals/:name';

const PAGE_ROWS = 5_000;
const PAGE_ENTRIES = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** Whose rows are told, and to whom. */
export interface OriginalsRoute {
  readonly database: DataSource;
  readonly originals: readonly ToldOriginal[];
  /** Who may read; undefined when whoever asks is answered. */
  readonly readers: EventReaders | undefined;
  readonly log: Logger;
}

/**
 * Adds `GET /originals/<name>` to a server: the rows of an original as they are now, as a JSON page. It is for the subgraphs
 * that the original names, each of which signs, and the gateway opens it to nobody.
 *
 * | parameter | meaning |
 * |---|---|
 * | `reader` | who reads, as whom it signs |
 * | `columns` | the columns that are wanted, with commas between |
 * | `walkAfter` | all rows: those after this id, at most 5,000; empty for the first |
 * | `after` | or the rows that were changed after this position of the journal, at most 2,000 changes |
 * | `mark` | what the reader remembers of that position; 409 `COPY_DIVERGED` if something else stands there |
 * | `waitMs` | how long to wait for a change when there is none yet, at most 60,000; default 0 |
 *
 * Answers 401 `NOT_AN_EVENT_READER` to everybody else.
 */
export function addOriginalsRoute(app: FastifyInstance, { database, originals, readers, log }: OriginalsRoute): void {
  const watch = new PositionWatch(() => lastJournalPosition(database));
  const closing = new AbortController();
  app.addHook('preClose', (done) => {
    closing.abort();
    done();
  });
  app.get(ORIGINALS_PATH, { exposeHeadRoute: false }, async (request, reply) => {
    const requestId = requestIdOf(request.headers['x-request-id']);
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    try {
      await admitPeer(request, readers);
      const asked = requestOf(request, originals, readers !== undefined);
      const original = readableOriginal(asked.original);
      const page = async (): Promise<OriginalPage> => {
        const { columns, walkAfter, after } = asked;
        if (after === undefined)
          return readOriginalRows(database, original, { columns, limit: PAGE_ROWS, after: walkAfter });
        return readOriginalChanges(database, original, { columns, limit: PAGE_ENTRIES, after });
      };
      if (asked.after !== undefined && asked.mark !== undefined && !(await hasMark(database, asked.after, asked.mark)))
        throw createError('COPY_DIVERGED', `What stands at ${asked.after} is not what the reader has read there.`);
      let found = await page();
      if (asked.after !== undefined && found.position === asked.after && asked.waitMs > 0) {
        await watch.waitBeyond(asked.after, asked.waitMs, AbortSignal.any([closing.signal, gone.signal]));
        found = await page();
      }
      // A connection that stays open would keep a closing server waiting.
      if (closing.signal.aborted) reply.header('connection', 'close');
      return reply.header('x-request-id', requestId).header('cache-control', 'no-store').send(found);
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions.code === 'NOT_AN_EVENT_READER') {
        log.warn({ requestId, reason: error.message }, 'a request for rows to copy was refused');
      }
      return refuseStream(reply, error, requestId, log);
    }
  });
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What is asked for, checked. */
interface AskedRows {
  readonly original: ToldOriginal;
  readonly columns: readonly string[];
  readonly walkAfter: string | null;
  readonly after: string | undefined;
  readonly mark: string | undefined;
  readonly waitMs: number;
}

function requestOf(
  { query, params }: FastifyRequest,
  originals: readonly ToldOriginal[],
  isSigned: boolean,
): AskedRows {
  const { reader, columns, walkAfter, after, mark, waitMs = '0' } = query as Query;
  const { name } = params as { readonly name: string };
  const original = originals.find((one) => one.name === name);
  if (!original || (isSigned && !original.readers.includes(String(reader)))) {
    throw createError('NOT_AN_EVENT_READER', `The parameter "reader" names none who may copy ${name} here.`);
  }
  const names = typeof columns === 'string' ? columns.split(',') : [];
  const known = Object.keys(original.columns);
  if (names.length === 0 || names.some((one) => !known.includes(one))) {
    throw badUserInput('columns', `must be of ${known.join(', ')}, with commas between`, columns);
  }
  if ((walkAfter === undefined) === (after === undefined)) {
    throw badUserInput('after', 'must be given, or walkAfter, and not both', after);
  }
  if (walkAfter !== undefined && walkAfter !== '' && !isId(walkAfter)) {
    throw badUserInput('walkAfter', 'must be empty or the id of a row', walkAfter);
  }
  if (after !== undefined && (typeof after !== 'string' || !/^\d{1,18}$/.test(after))) {
    throw badUserInput('after', 'must be a position: at most 18 digits', after);
  }
  if (mark !== undefined && typeof mark !== 'string') throw badUserInput('mark', 'must be given once', mark);
  if (typeof waitMs !== 'string' || !/^\d{1,5}$/.test(waitMs) || Number(waitMs) > LONGEST_WAIT_MS) {
    throw badUserInput('waitMs', `must be milliseconds between 0 and ${LONGEST_WAIT_MS}`, waitMs);
  }
  return { original, columns: names, walkAfter: walkAfter || null, after, mark, waitMs: Number(waitMs) };
}
