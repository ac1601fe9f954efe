import type { OperationUse } from './used-coordinates';

/** How often one client used each part of the schema. */
export interface ClientUsage {
  readonly client: string;
  /** How many operations it sent. */
  readonly requests: number;
  /** Schema coordinate → how many of them used it. */
  readonly counts: Readonly<Record<string, number>>;
}

/** More pairs of client and coordinate are not kept; a supergraph of 10,000 fields and 20 clients has as many. */
const MOST_PAIRS = 200_000;

/** So many operations are counted by themselves before their coordinates are. */
const MOST_OPERATIONS = 1_000;

/**
 * Counts which client uses which part of the schema.
 *
 * A request adds one to its operation alone; what that means for coordinates is worked out when somebody looks.
 */
export class UsageBook {
  private readonly operations = new Map<string, Map<OperationUse, number>>();
  private readonly counts = new Map<string, Map<string, number>>();
  private readonly requests = new Map<string, number>();
  private waiting = 0;
  private pairs = 0;

  /** @param values coordinates that the request uses by its variables */
  add(client: string, use: OperationUse, values: Iterable<string> = []): void {
    const ofClient = entryOf(this.operations, client, () => new Map<OperationUse, number>());
    const before = ofClient.get(use) ?? 0;
    ofClient.set(use, before + 1);
    for (const coordinate of values) if (!use.coordinates.has(coordinate)) this.count(client, coordinate, 1);
    if (before > 0) return;
    this.waiting += 1;
    if (this.waiting > MOST_OPERATIONS) this.settle();
  }

  /** What was counted so far, by client. */
  read(): ClientUsage[] {
    this.settle();
    return [...this.requests].map(([client, requests]) => ({
      client,
      requests,
      counts: Object.fromEntries(this.counts.get(client) ?? []),
    }));
  }

  private settle(): void {
    for (const [client, uses] of this.operations) {
      for (const [{ coordinates }, times] of uses) {
        this.requests.set(client, (this.requests.get(client) ?? 0) + times);
        for (const coordinate of coordinates) this.count(client, coordinate, times);
      }
    }
    this.operations.clear();
    this.waiting = 0;
  }

  private count(client: string, coordinate: string, times: number): void {
    const ofClient = entryOf(this.counts, client, () => new Map<string, number>());
    const before = ofClient.get(coordinate);
    if (before === undefined && this.pairs >= MOST_PAIRS) return;
    if (before === undefined) this.pairs += 1;
    ofClient.set(coordinate, (before ?? 0) + times);
  }
}

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
