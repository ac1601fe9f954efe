import type { Logger } from 'pino';
import type { IdentitySigner } from '../identity/identity-signer';
import type { SubgraphUrls } from '../subgraph-urls';
import { RunningQueries } from './running-queries';
import type { SubgraphPolicies } from './subgraph-policy';
import { type SharedParts, SubgraphSource } from './subgraph-source';

/**
 * All subgraphs that the gateway has called, each by its own {@link SubgraphSource}.
 *
 * A source that a new supergraph no longer names is kept until the end, since requests may still run over it; its idle
 * connections close by themselves.
 */
export class SubgraphSources {
  private readonly sources: SubgraphSource[] = [];
  private readonly shared: SharedParts;

  constructor(
    private readonly overrides: SubgraphUrls,
    private readonly policies: SubgraphPolicies,
    logger: Logger,
    signer?: IdentitySigner,
  ) {
    this.shared = { running: new RunningQueries(), logger, signer };
  }

  /** Makes the source of a subgraph; `url` is the supergraph's and yields to an override. */
  create(name: string, url: string | undefined): SubgraphSource {
    const source = new SubgraphSource(name, this.overrides[name] ?? url ?? '', this.policies.of(name), this.shared);
    this.sources.push(source);
    return source;
  }

  /** The source of a subgraph; undefined when there is no subgraph of that name. */
  find(name: string): SubgraphSource | undefined {
    return this.sources.findLast((source) => source.name === name);
  }

  /** The subgraphs that do not answer within the given time, by name. */
  async findSilent(withinMs: number): Promise<string[]> {
    const answers = await Promise.all(this.sources.map((source) => source.isAnswering(withinMs)));
    return this.sources.filter((_, index) => !answers[index]).map(({ name }) => name);
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    await Promise.all(this.sources.map((source) => source.close()));
  }
}
