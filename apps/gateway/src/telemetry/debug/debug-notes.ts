/** What `extensions.debug` tells. */
export interface DebugExtension {
  /** The query plan as a text; null when the operation was not planned. */
  readonly queryPlan: string | null;
  /** The subgraphs that were asked, in the order of their first calls. */
  readonly subgraphs: readonly SubgraphTime[];
  /** The fetches, in the order in which they ended; what was kept needs none. */
  readonly fetches: readonly FetchTime[];
  /** The questions for entities of which some were kept, in the order in which they were looked up. */
  readonly kept: readonly KeptEntities[];
}

/** How many of the entities that a request wanted of a subgraph at once were kept. */
export interface KeptEntities {
  readonly subgraph: string;
  /** When that was known, in milliseconds since the request began. */
  readonly startMs: number;
  /** How many the subgraph was not asked for. */
  readonly found: number;
  /** How many were wanted. */
  readonly wanted: number;
}

/** What one fetch of a request took. */
export interface FetchTime {
  readonly subgraph: string;
  /** When it began, in milliseconds since the request did. */
  readonly startMs: number;
  readonly ms: number;
  /** `OK`, `GRAPHQL_ERRORS` or a code. */
  readonly outcome: string;
  /** Whether it waited for an identical fetch that was running. */
  readonly isJoined: boolean;
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
  private readonly begun = performance.now();
  private readonly subgraphs = new Map<string, { calls: number; ms: number }>();
  private readonly fetches: FetchTime[] = [];
  private readonly kept: KeptEntities[] = [];
  private explain: (() => string) | undefined;

  /** @param explain writes the plan; asked for when the answer is there */
  planned(explain: () => string): void {
    this.explain = explain;
  }

  /** @param began by the clock of `performance.now()` */
  called(subgraph: string, began: number, fetch: Pick<FetchTime, 'ms' | 'outcome' | 'isJoined'>): void {
    const { ms } = fetch;
    const startMs = inTenths(began - this.begun);
    this.fetches.push({ subgraph, startMs, ...fetch, ms: inTenths(ms) });
    const { calls, ms: before } = this.subgraphs.get(subgraph) ?? { calls: 0, ms: 0 };
    this.subgraphs.set(subgraph, { calls: calls + 1, ms: before + ms });
  }

  /** @param found how many of the entities wanted were kept */
  found(subgraph: string, found: number, wanted: number): void {
    if (found === 0) return;
    this.kept.push({ subgraph, startMs: inTenths(performance.now() - this.begun), found, wanted });
  }

  tell(): DebugExtension {
    const times = [...this.subgraphs].map(([name, { calls, ms }]) => ({ name, calls, ms: inTenths(ms) }));
    return { queryPlan: this.explain?.() ?? null, subgraphs: times, fetches: this.fetches, kept: this.kept };
  }
}

function inTenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
