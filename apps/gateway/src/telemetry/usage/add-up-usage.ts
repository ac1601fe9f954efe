import type { ClientUsage } from './usage-book';

/** Adds up what several processes have counted, by client. */
export function addUpUsage(books: readonly (readonly ClientUsage[])[]): ClientUsage[] {
  const sums = new Map<string, { requests: number; counts: Map<string, number> }>();
  for (const { client, requests, counts } of books.flat()) {
    const sum = sums.get(client) ?? { requests: 0, counts: new Map() };
    sum.requests += requests;
    for (const [coordinate, times] of Object.entries(counts)) {
      sum.counts.set(coordinate, (sum.counts.get(coordinate) ?? 0) + times);
    }
    sums.set(client, sum);
  }
  return [...sums].map(([client, { requests, counts }]) => ({ client, requests, counts: Object.fromEntries(counts) }));
}
