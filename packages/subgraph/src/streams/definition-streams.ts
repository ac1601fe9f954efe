import { Readable } from 'node:stream';
import { type Locale, localeFromHeader } from '@kakehashi/shared-types';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { requestIdOf } from '../server/request-id';
import { type Asker, askerOf } from '../visibility/asker';
import { refuseStream } from './stream-refusal';

/** What a stream is asked for. */
export interface StreamRequest {
  /** Parameters of the address; one that is given several times is a list. */
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Language that the reader wants. */
  readonly locale: Locale;
  readonly database: DataSource;
  /** Who asks, which decides what they are shown. */
  readonly asker: Asker;
}

/** What a stream answers. */
export interface StreamAnswer {
  readonly contentType: string;
  /** Name under which a browser keeps it: letters, digits, `.`, `_`, `-`. Without it, it is shown. */
  readonly fileName?: string;
  /** The text, piece by piece; each is made when the one before has been taken. */
  readonly text: AsyncIterable<string>;
}

/**
 * Answers a stream.
 *
 * @throws GraphQLError with a code of the catalogue, before or at the first piece of text; later faults break it off
 */
export type StreamHandler = (request: StreamRequest) => StreamAnswer | Promise<StreamAnswer>;

/** Adds `GET /streams/<name>` for each stream of a definition. A stream that has not told all when the server closes is cut. */
export function addDefinedStreams(
  app: FastifyInstance,
  streams: Readonly<Record<string, StreamHandler>> = {},
  database: DataSource,
  log: Logger,
): void {
  const open = new Set<Readable>();
  app.addHook('preClose', (done) => {
    for (const stream of open) stream.destroy();
    done();
  });
  for (const [name, handle] of Object.entries(streams)) {
    app.get(`/streams/${name}`, { exposeHeadRoute: false }, async (request, reply) => {
      const requestId = requestIdOf(request.headers['x-request-id']);
      try {
        const stream = await begin(handle, request, reply, database);
        reply.header('x-request-id', requestId);
        open.add(stream);
        stream.once('close', () => open.delete(stream));
        stream.once('error', (error) => log.error({ err: error, requestId, stream: name }, 'a stream broke off'));
        return reply.send(stream);
      } catch (error) {
        return refuseStream(reply, error, requestId, log);
      }
    });
  }
}

/** Makes the first piece before the answer begins: until then a fault still has a status. */
async function begin(
  handle: StreamHandler,
  { query, headers, caller }: FastifyRequest,
  reply: FastifyReply,
  database: DataSource,
): Promise<Readable> {
  const { contentType, fileName, text } = await handle({
    query: query as StreamRequest['query'],
    locale: localeFromHeader(headers['accept-language']),
    database,
    asker: askerOf(caller),
  });
  const pieces = text[Symbol.asyncIterator]();
  const first = await pieces.next();
  reply.header('content-type', contentType).header('cache-control', 'no-store');
  if (fileName) reply.header('content-disposition', `attachment; filename="${fileName}"`);
  return Readable.from(resume(first, pieces), { objectMode: false });
}

async function* resume(first: IteratorResult<string>, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    for (let piece = first; !piece.done; piece = await rest.next()) if (piece.value !== '') yield piece.value;
  } finally {
    await rest.return?.();
  }
}
