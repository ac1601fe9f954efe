import type { SubgraphUrls } from '../subgraph-urls';
import { RunningQueries } from './running-queries';
import type { SubgraphPolicies } from './subgraph-policy';
import { type SharedParts, SubgraphSource, type SubgraphState } from './subgraph-source';

/** How long after the last request can have ended a source's connections close, in milliseconds. */
const MARGIN_MS = 1_000;

/** The longest that a timer of Node.js can wait, in milliseconds. */
const MOST_TIMER_MS = 2 ** 31 - 1;

/** A subgraph at an address. */
export interface SubgraphAt {
  readonly name: string;
  readonly url: string;
}

/**
 * The subgraphs that the gateway calls, each by its own {@link SubgraphSource}; one that stays at its address keeps its
 * connections, whatever becomes of the supergraph.
 */
export class SubgraphSources {
  private readonly sources = new Map<string, SubgraphSource>();
  private readonly leaving = new Map<SubgraphSource, NodeJS.Timeout>();
  private served: ReadonlyMap<string, SubgraphSource> = new Map();
  private readonly shared: SharedParts;

  /**
   * @param overrides addresses that replace those of supergraphs
   * @param requestMs how long a client's request may take, in milliseconds, and so call what is no longer served
   */
  constructor(
    private readonly overrides: SubgraphUrls,
    private readonly policies: SubgraphPolicies,
    private readonly requestMs: number,
    shared: Omit<SharedParts, 'running'>,
  ) {
    this.shared = { running: new RunningQueries(), ...shared };
  }

  /** The source of a subgraph at an address, served or not; `url` is the supergraph's and yields to an override. */
  at(name: string, url: string): SubgraphSource {
    const address = this.overrides[name] ?? url;
    const key = `${name}\n${address}`;
    let source = this.sources.get(key);
    if (!source) {
      source = new SubgraphSource(name, address, this.policies.of(name), this.shared);
      this.sources.set(key, source);
    }
    return source;
  }

  /** Tells which subgraphs are served; all others are closed once no request can call them any more. */
  serve(subgraphs: readonly SubgraphAt[]): void {
    this.served = new Map(subgraphs.map(({ name, url }) => [name, this.at(name, url)]));
    for (const [key, source] of this.sources) {
      const isServed = this.served.get(source.name) === source;
      const timer = this.leaving.get(source);
      if (isServed && timer) {
        clearTimeout(timer);
        this.leaving.delete(source);
      }
      if (!isServed && !timer) this.leaving.set(source, this.closeLater(key, source));
    }
  }

  /** The source of a subgraph that is served; undefined when there is no subgraph of that name. */
  find(name: string): SubgraphSource | undefined {
    return this.served.get(name);
  }

  /** How the calls to each served subgraph stand. */
  get states(): readonly SubgraphState[] {
    return [...this.served.values()].map(({ state }) => state);
  }

  /** The served subgraphs that do not answer within the given time, by name. */
  async findSilent(withinMs: number): Promise<string[]> {
    const sources = [...this.served.values()];
    const answers = await Promise.all(sources.map((source) => source.isAnswering(withinMs)));
    return sources.filter((_, index) => !answers[index]).map(({ name }) => name);
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    for (const timer of this.leaving.values()) clearTimeout(timer);
    await Promise.all([...this.sources.values()].map((source) => source.close()));
  }

  private closeLater(key: string, source: SubgraphSource): NodeJS.Timeout {
    const close = () => {
      this.leaving.delete(source);
      this.sources.delete(key);
      void source.close();
    };
    return setTimeout(close, Math.min(this.requestMs + MARGIN_MS, MOST_TIMER_MS)).unref();
  }
}
