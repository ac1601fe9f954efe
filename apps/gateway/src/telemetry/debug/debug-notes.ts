/** What `extensions.debug` tells. */
export interface DebugExtension {
  /** The query plan as a text; null when the operation was not planned. */
  readonly queryPlan: string | null;
  /** The subgraphs that were asked, in the order of their first calls. */
  readonly subgraphs: readonly SubgraphTime[];
}

/** What one subgraph took for a request. */
export interface SubgraphTime {
  readonly name: string;
  /** How many fetches it had, joined ones among them. */
  readonly calls: number;
  /** Their times added up, in milliseconds; those that ran at the same time count each. */
  readonly ms: number;
}

/** Notes how a request was carried out, for a client that may know. */
export class DebugNotes {
  private readonly subgraphs = new Map<string, { calls: number; ms: number }>();
  private explain: (() => string) | undefined;

  /** @param explain writes the plan; asked for when the answer is there */
  planned(explain: () => string): void {
    this.explain = explain;
  }

  called(subgraph: string, ms: number): void {
    const { calls, ms: before } = this.subgraphs.get(subgraph) ?? { calls: 0, ms: 0 };
    this.subgraphs.set(subgraph, { calls: calls + 1, ms: before + ms });
  }

  tell(): DebugExtension {
    const times = [...this.subgraphs].map(([name, { calls, ms }]) => ({ name, calls, ms: Math.round(ms * 10) / 10 }));
    return { queryPlan: this.explain?.() ?? null, subgraphs: times };
  }
}
