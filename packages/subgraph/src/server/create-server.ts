import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { recordStatements } from '@kakehashi/database';
import { localeFromHeader } from '@kakehashi/shared-types';
import type { Tracing } from '@kakehashi/tracing';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { SubgraphJournal } from '../changes/subgraph-journal';
import { SubgraphContext } from '../context';
import type { CopyState } from '../copies/copy-state';
import { addOriginalsRoute } from '../copies/originals.route';
import { readyCopies } from '../copies/ready-copies';
import type { EventReaders } from '../events/event-settings';
import { addEventsRoute } from '../events/events.route';
import type { SourceState } from '../events/source-state';
import { type CallerVerifier, identifyCallers } from '../identity/identify-callers';
import { addChangesRoute } from '../streams/changes.route';
import { addDefinedStreams } from '../streams/definition-streams';
import type { SubgraphDefinition } from '../subgraph-definition';
import type { OwnSettings } from '../workers/worker';
import { completeCacheHints } from './cache-hints';
import { clientErrors } from './client-errors.plugin';
import { requestIdOf } from './request-id';
import { requestLog } from './request-log.plugin';
import { RequestTraces } from './request-traces';
import { closeUnusedConnections } from './unused-connections';

/** What a subgraph's server is made of. */
export interface ServerParts {
  /** What the journal must know of the subgraph, and its streams. */
  readonly definition: Pick<
    SubgraphDefinition,
    'name' | 'entities' | 'unpublished' | 'streams' | 'originals' | 'copies'
  >;
  readonly schema: GraphQLSchema;
  readonly database: DataSource;
  readonly log: Logger;
  /** The settings that the subgraph declares for itself. Default none. */
  readonly settings?: OwnSettings;
  /** Undefined when nothing is traced. */
  readonly tracing?: Tracing | undefined;
  /** By what the gateway is known; left out, whoever asks is answered. */
  readonly signature?: CallerVerifier | undefined;
  /** Who may read its events and rows to copy; left out, whoever asks. */
  readonly eventReaders?: EventReaders | undefined;
  /** How it stands with the events of others that it reads. */
  readonly eventStates?: () => readonly SourceState[];
  /** How it stands with the copies that it keeps. */
  readonly copyStates?: () => readonly CopyState[];
}

/** Representations of a large page come in one body. */
const BODY_LIMIT_BYTES = 10 * 1024 * 1024;

/** Longer than any client's pool keeps an idle connection, or sockets hang up under load. */
const KEEP_ALIVE_MS = 75_000;

/**
 * Creates the HTTP server of a subgraph: `POST /graphql`, `GET /streams/…`, `GET /events`,
 * `GET /originals/…`, `GET /health` (the process
 * lives) and `GET /ready` (it answers, and so does its database). Not listening yet; `close()` finishes the requests that run.
 */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const {
    definition,
    schema,
    database,
    log,
    settings = {},
    tracing,
    signature,
    eventReaders,
    eventStates,
    copyStates,
  } = parts;
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  });
  const journal = new SubgraphJournal(definition, database);
  const records = new WeakMap<FastifyRequest, readonly string[]>();
  const traces = tracing && new RequestTraces(tracing);
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

  identifyCallers(app, signature, log);
  // Not earlier: reading the body leaves the asynchronous context in which a hook before it ran.
  app.addHook('preHandler', (request, _reply, done) => {
    const record: string[] = [];
    records.set(request, record);
    recordStatements(record, done, traces?.statementsOf(request));
  });
  app.post(
    '/graphql',
    {
      ...(traces && {
        onRequest: async (request: FastifyRequest) => traces.begin(request),
        onRequestAbort: async (request: FastifyRequest) => traces.end(request),
        onResponse: async (request: FastifyRequest, reply: FastifyReply) => traces.end(request, reply.statusCode),
      }),
    },
    fastifyApolloHandler(apollo, {
      context: async (request, reply) => {
        reply.header('vary', 'accept-language');
        const requestId = requestIdOf(request.headers['x-request-id']);
        const locale = localeFromHeader(request.headers['accept-language']);
        const statements = records.get(request) ?? [];
        const { caller } = request;
        const childLog = log.child({ requestId });
        const context = new SubgraphContext(
          requestId,
          locale,
          database,
          childLog,
          statements,
          journal,
          caller,
          settings,
        );
        traces?.join(context, request);
        return context;
      },
    }),
  );
  addChangesRoute(app, journal, log);
  addDefinedStreams(app, definition.streams, database, log);
  addEventsRoute(app, { database, readers: eventReaders, log });
  addOriginalsRoute(app, { database, originals: definition.originals ?? [], readers: eventReaders, log });
  closeUnusedConnections(app);
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    try {
      await database.query('SELECT 1');
      // A source that fails is no reason to take requests elsewhere: all that is here can be read.
      const copies = await readyCopies(database, definition.copies ?? [], copyStates?.());
      return { status: 'ready', ...(eventStates && { events: eventStates() }), ...(copies && { copies }) };
    } catch {
      return reply.status(503).send({ status: 'unavailable', reason: 'The database does not answer.' });
    }
  });
  return app;
}
