import { resolve } from 'node:path';
import {
  configFileSettings,
  count,
  flag,
  milliseconds,
  portNumber,
  type Settings,
  setting,
  z,
} from '@kakehashi/config';
import { cachingSettings } from './caching/caching-settings';
import { corsSettings } from './cors/cors-settings';
import { forwardedHeaders } from './forwarded-headers';
import { identitySettings } from './identity/identity-settings';
import { operationsSettings } from './operations/operations-settings';
import { stoppingSettings } from './stopping/stopping-settings';
import { storeSettings } from './store/store-settings';
import { subgraphUrls } from './subgraph-urls';
import { supergraphSettings } from './supergraph/supergraph-settings';
import { telemetrySettings } from './telemetry/telemetry-settings';
import { transportSettings } from './transport/transport-settings';
import { workersSettings } from './workers/workers-settings';

const gatewayPackage = resolve(__dirname, '..');

/** The supergraph that is served when SUPERGRAPH is unset: the repository's own. */
export const DEFAULT_SUPERGRAPH = resolve(gatewayPackage, '../../packages/supergraph/supergraph.graphql');

/** The explorer that is served when EXPLORER_DIRECTORY is unset: the repository's own. */
export const DEFAULT_EXPLORER_DIRECTORY = resolve(gatewayPackage, '../explorer/dist');

/** What can be set about the gateway; the README's table is made of it. */
export const gatewaySettings = {
  ...configFileSettings,
  PORT: setting({ schema: portNumber().default(4000), description: 'TCP port; 0 takes a free one. Also `--port`.' }),
  HOST: setting({
    schema: z.string().default('127.0.0.1'),
    description:
      'Address to listen on. The default keeps a developer’s machine closed to the network; a container sets `0.0.0.0`. Also `--host`.',
  }),
  ...supergraphSettings,
  SUBGRAPH_URLS: setting({
    schema: subgraphUrls().optional(),
    description:
      'Addresses that replace those in the supergraph: `name=URL` separated by commas. Also `--subgraph-url name=URL`, once per subgraph.',
  }),
  ...transportSettings,
  ...storeSettings,
  ...cachingSettings,
  FORWARD_HEADERS: setting({
    schema: forwardedHeaders().default(['accept-language', 'traceparent', 'tracestate']),
    description:
      'Headers of the client that subgraphs get, separated by commas. `x-request-id` always goes along; nothing else does.',
  }),
  ...identitySettings,
  ...corsSettings,
  BODY_LIMIT: setting({
    schema: count().default(1024 * 1024),
    description: 'Largest request body, in bytes; a larger one is refused with status 413.',
  }),
  MAX_TOKENS: setting({
    schema: count().default(15_000),
    description: 'Most lexical tokens of one GraphQL document; a longer one is refused before it is parsed to the end.',
  }),
  MAX_DEPTH: setting({
    schema: count().default(24),
    description: 'Most levels of fields in an operation.',
  }),
  MAX_FIELDS: setting({
    schema: count().default(5_000),
    description: 'Most fields of an operation, each fragment counted wherever it is spread.',
  }),
  MAX_ALIASES: setting({
    schema: count().default(200),
    description: 'Most fields with an alias in an operation.',
  }),
  MAX_ROOT_FIELDS: setting({
    schema: count().default(50),
    description: 'Most fields of the root in an operation.',
  }),
  MAX_DIRECTIVES: setting({
    schema: count().default(200),
    description: 'Most directives in an operation.',
  }),
  MAX_BATCH: setting({
    schema: count().default(1),
    description: 'Most operations of one request, given as a JSON array; 1 refuses such batches.',
  }),
  VARIABLES_LIMIT: setting({
    schema: count().default(256 * 1024),
    description: 'Most characters of one operation’s variables, written as JSON.',
  }),
  MAX_COST: setting({
    schema: count().default(500_000),
    description: 'Most that an operation may cost; see below.',
  }),
  COST_LIST_SIZE: setting({
    schema: count().default(10),
    description: 'How many entries a list without `@listSize` counts for in the cost.',
  }),
  RATE_LIMIT: setting({
    schema: count().optional(),
    description: 'Cost that each client may spend per second, on average; unset, nothing limits it.',
  }),
  RATE_LIMIT_BURST: setting({
    schema: count().default(1_000_000),
    description: 'Cost that a client may spend at once after a pause; at least `MAX_COST`.',
  }),
  TRUSTED_PROXIES: setting({
    schema: z.string().optional(),
    description:
      'Addresses and networks of proxies whose `x-forwarded-for` tells the client, separated by commas. Unset, the client is who connects.',
  }),
  EXPORT_MOST_ROWS: setting({
    schema: count().default(1_000_000),
    description: 'Most rows of one export; a longer list is refused with `EXPORT_TOO_LARGE`.',
  }),
  EXPORT_PAGE_ROWS: setting({
    schema: count().default(100),
    description: 'How many rows an export asks for at a time; no more than subgraphs allow for `first`.',
  }),
  EXPORT_CONCURRENCY: setting({
    schema: count().default(4),
    description: 'Most exports at a time; a further one is refused with `TOO_MANY_STREAMS`.',
  }),
  STREAM_CONCURRENCY: setting({
    schema: count().default(256),
    description: 'Most streams of subgraphs at a time; a further one is refused with `TOO_MANY_STREAMS`.',
  }),
  STREAM_STALL_MS: setting({
    schema: milliseconds().default(60_000),
    description:
      'How long a client may take nothing of an export or stream that has more for it, in milliseconds; then its connection is cut.',
  }),
  INTROSPECTION: setting({
    schema: flag().default(true),
    description: 'Whether clients may ask for the schema; the explorer and code generators need it.',
  }),
  EXPLORER: setting({
    schema: flag().default(true),
    description: 'Whether a browser that opens `/` gets the explorer.',
  }),
  EXPLORER_SCOPE: setting({
    schema: z.string().min(1).optional(),
    description:
      'Scope that a token must have for the explorer to be given; a browser asks for it as a password, with any name. Unset, everybody gets it.',
  }),
  EXPLORER_DIRECTORY: setting({
    schema: z.string().optional(),
    description: 'Folder of the built explorer. Unset, it is `apps/explorer/dist`.',
  }),
  PLAN_EXECUTOR: setting({
    schema: z.enum(['fast', 'stock']).default('fast'),
    description:
      'Who carries out query plans: `fast` is our executor, which compiles each plan once; `stock` is that of `@apollo/gateway`.',
  }),
  ...operationsSettings,
  READY_GRACE_MS: setting({
    schema: milliseconds().default(10_000),
    description:
      'How long `/ready` waits at start for every subgraph to answer once, in milliseconds; then it is ready without.',
  }),
  ...telemetrySettings,
  ...stoppingSettings,
  ...workersSettings,
  LOG_LEVEL: setting({
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    description: 'Least severe log line to write.',
  }),
};

/** The gateway's settings, checked. */
export type GatewaySettings = Settings<typeof gatewaySettings>;
