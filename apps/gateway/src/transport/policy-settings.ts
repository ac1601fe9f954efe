import { count, flag, milliseconds, setting, z } from '@kakehashi/config';
import { pemFile } from './pem-file';

const share = () => z.coerce.number().min(0).max(1);

/** How subgraphs are called, for all of them; each can have its own by {@link subgraphSettings}. */
export const policySettings = {
  SUBGRAPH_DEADLINE_MS: setting({
    schema: milliseconds().default(10_000),
    description:
      'How long one call to a subgraph may take, in milliseconds, with all its tries; then its fields are null with `SUBGRAPH_TIMEOUT`.',
  }),
  SUBGRAPH_CONNECTIONS: setting({
    schema: count().default(64),
    description: 'Most connections to one subgraph. Over HTTP/1.1 each carries one call at a time.',
  }),
  SUBGRAPH_CONCURRENCY: setting({
    schema: count().default(64),
    description: 'Most calls to one subgraph at a time; further calls wait.',
  }),
  SUBGRAPH_QUEUE: setting({
    schema: count().default(2_000),
    description: 'Most calls that wait for one subgraph; a further one fails at once with `SUBGRAPH_OVERLOADED`.',
  }),
  SUBGRAPH_RESPONSE_LIMIT: setting({
    schema: count().default(64 * 1024 * 1024),
    description:
      'Largest answer of a subgraph, in bytes, decompressed; a larger one is cut off and is `SUBGRAPH_INVALID_RESPONSE`.',
  }),
  SUBGRAPH_RETRIES: setting({
    schema: z.coerce.number().int().min(0).default(2),
    description:
      'How often a query is sent again that did not get through (connection fault, 502, 503, 504). Mutations never are.',
  }),
  SUBGRAPH_RETRY_RATIO: setting({
    schema: share().default(0.1),
    description: 'Most further tries for each call to the subgraph, 0 to 1, beyond ten in reserve.',
  }),
  SUBGRAPH_BREAKER_RATIO: setting({
    schema: share().default(0.5),
    description:
      'Share of failed calls, 0 to 1, at which calls to the subgraph are suspended with `SUBGRAPH_SUSPENDED`.',
  }),
  SUBGRAPH_BREAKER_CALLS: setting({
    schema: count().default(20),
    description: 'Fewer calls than this in the window never suspend a subgraph.',
  }),
  SUBGRAPH_BREAKER_WINDOW_MS: setting({
    schema: milliseconds().default(10_000),
    description: 'How far back calls count for the share, in milliseconds.',
  }),
  SUBGRAPH_BREAKER_PAUSE_MS: setting({
    schema: milliseconds().default(5_000),
    description: 'How long calls are suspended, in milliseconds; then one call at a time probes the subgraph.',
  }),
  SUBGRAPH_DEDUPLICATION: setting({
    schema: flag().default(true),
    description:
      'Whether a query joins an identical one that is running to the same subgraph with the same forwarded headers, trace headers aside.',
  }),
  SUBGRAPH_COMPRESSION: setting({
    schema: flag().default(true),
    description: 'Whether subgraphs may compress their answers (gzip, br).',
  }),
  SUBGRAPH_HTTP2: setting({
    schema: flag().default(true),
    description: 'Whether HTTP/2 is used where a subgraph offers it over TLS.',
  }),
  SUBGRAPH_CA_FILE: setting({
    schema: pemFile().optional(),
    description:
      'PEM file of the authorities that subgraphs’ certificates are checked against. Unset, those of Node.js.',
  }),
  SUBGRAPH_CERTIFICATE_FILE: setting({
    schema: pemFile().optional(),
    description: 'PEM file of the certificate by which the gateway shows who it is; with `SUBGRAPH_KEY_FILE`.',
  }),
  SUBGRAPH_KEY_FILE: setting({
    schema: pemFile().optional(),
    description: 'PEM file of that certificate’s private key, not encrypted.',
  }),
  SUBGRAPH_SERVERNAME: setting({
    schema: z.string().optional(),
    description: 'Name that subgraphs’ certificates must be for. Unset, the host in the address.',
  }),
};
