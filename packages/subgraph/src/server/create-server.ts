import type { Tracing } from '@kakehashi/tracing';
import fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { SubgraphJournal } from '../changes/subgraph-journal';
import type { CopyState } from '../copies/copy-state';
import { addOriginalsRoute } from '../copies/originals.route';
import type { EventReaders } from '../events/event-settings';
import { addEventsRoute } from '../events/events.route';
import type { SourceState } from '../events/source-state';
import { type CallerVerifier, identifyCallers } from '../identity/identify-callers';
import { addChangesRoute } from '../streams/changes.route';
import { addDefinedStreams } from '../streams/definition-streams';
import type { SubgraphDefinition } from '../subgraph-definition';
import type { OwnSettings } from '../workers/worker';
import { addGraphqlRoute } from './graphql.route';
import { addHealthRoutes } from './health.route';
import { RequestTraces } from './request-traces';
import { startApollo } from './start-apollo';
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
 * Creates the HTTP server of a subgraph: `POST /graphql`, `GET /streams/…`, `GET /events`, `GET /originals/…`,
 * `GET /health` and `GET /ready`. Not listening yet; `close()` finishes the requests that run.
 */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { definition, database, log, eventReaders: readers } = parts;
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  });
  const journal = new SubgraphJournal(definition, database);
  const traces = parts.tracing && new RequestTraces(parts.tracing);
  const apollo = await startApollo(app, parts, traces);
  identifyCallers(app, parts.signature, log);
  addGraphqlRoute(app, apollo, { ...parts, journal, traces });
  addChangesRoute(app, journal, log);
  addDefinedStreams(app, definition.streams, database, log);
  addEventsRoute(app, { database, readers, log });
  addOriginalsRoute(app, { database, originals: definition.originals ?? [], readers, log });
  closeUnusedConnections(app);
  addHealthRoutes(app, parts);
  return app;
}
