import { count, milliseconds, type Settings, setting, z } from '@kakehashi/config';
import { smokeOperation } from './smoke-operation';
import { supergraphHeaders } from './supergraph-headers';

/** What can be set about where supergraphs come from and when one is served. */
export const supergraphSettings = {
  SUPERGRAPH: setting({
    schema: z.string().optional(),
    description:
      'Where supergraphs come from: a file; a folder, of which the last `*.graphql` by name is served; or an http(s) address. A new one is served by itself. Unset, it is `packages/supergraph/supergraph.graphql`. Also `--supergraph`.',
  }),
  SUPERGRAPH_HEADERS: setting({
    schema: supergraphHeaders().optional(),
    isSecret: true,
    description:
      'Headers to send when the supergraph is fetched from an address, as a JSON object, such as `{"authorization": "Bearer …"}`.',
  }),
  SUPERGRAPH_LIMIT: setting({
    schema: count().default(16 * 1024 * 1024),
    description: 'Largest supergraph, in bytes, decompressed; a larger one is not read.',
  }),
  SUPERGRAPH_DEADLINE_MS: setting({
    schema: milliseconds().default(10_000),
    description: 'How long it may take to fetch the supergraph from an address, in milliseconds.',
  }),
  RELOAD_POLL_MS: setting({
    schema: milliseconds().default(5_000),
    description:
      'How often the supergraph is looked at, in milliseconds. A changed file or folder is seen at once where the system reports it.',
  }),
  SUPERGRAPH_HISTORY: setting({
    schema: count().default(10),
    description: 'How many versions of the supergraph are kept in memory, for going back at the admin port.',
  }),
  SMOKE_QUERY: setting({
    schema: smokeOperation().optional(),
    description:
      'A query, or the path of a file with one, that a new supergraph must answer without an error before it is served. Unset, nothing is asked.',
  }),
  SMOKE_QUERY_GRACE_MS: setting({
    schema: milliseconds().default(10_000),
    description:
      'How long the smoke query is tried again, in milliseconds, for subgraphs that are about to be replaced too; then the new supergraph is refused.',
  }),
};

/** The settings of the supergraph, checked. */
export type SupergraphSettings = Settings<typeof supergraphSettings>;
