import type { Contender, Family } from '../contenders/contender';
import type { Latency } from '../load/latency';

/** How a gateway did, over all rounds. */
export interface Standing {
  readonly contender: Pick<Contender, 'name' | 'family' | 'deduplicates'>;
  /** Median of the rounds' requests per second. */
  readonly rate: number;
  readonly latency: Latency;
  readonly cpuMs: number;
  readonly fetches: number;
  readonly rss: number;
  readonly loadShare: number;
}

/** The columns of {@link rowsOf}. */
export const STANDINGS_HEAD = [
  ...['gateway', 'requests/s#', '× stock#', '× Hive Rust#', 'p50 ms#', 'p95 ms#', 'p99 ms#'],
  ...['CPU ms/request#', 'stock CPU ×#', 'Hive Rust CPU ×#', 'fetches/request#', 'RSS MB#', 'core %#', 'load core %#'],
];

/**
 * One row of a table for each gateway, with its ratios.
 *
 * Ratios of rates say what users get; those of CPU time say the same where the gateway had its core for itself (`core %`
 * near 100) and hold where it had not.
 */
export function rowsOf(standings: readonly Standing[]): string[][] {
  return standings.map((standing) => [
    standing.contender.name,
    standing.rate.toFixed(0),
    printed(ratio('stock', standing, standings)),
    printed(ratio('hive-rust', standing, standings)),
    standing.latency.p50.toFixed(1),
    standing.latency.p95.toFixed(1),
    standing.latency.p99.toFixed(1),
    standing.cpuMs.toFixed(2),
    printed(cpuRatio('stock', standing, standings)),
    printed(cpuRatio('hive-rust', standing, standings)),
    standing.fetches.toFixed(1),
    (standing.rss / 2 ** 20).toFixed(0),
    ((standing.cpuMs * standing.rate) / 10).toFixed(0),
    (standing.loadShare * 100).toFixed(0),
  ]);
}

/**
 * How many times a peer's requests per second a gateway's are. The peer is the one that deduplicates alike, or its only
 * one.
 *
 * @returns undefined when the peer does not take part
 */
export function ratio(peer: Family, standing: Standing, all: readonly Standing[]): number | undefined {
  const other = peerOf(standing, peer, all);
  return other && standing.rate / other.rate;
}

/** How many times a gateway's CPU time per request a peer's is: above 1, the gateway needs less. */
export function cpuRatio(peer: Family, standing: Standing, all: readonly Standing[]): number | undefined {
  const other = peerOf(standing, peer, all);
  return other && other.cpuMs / standing.cpuMs;
}

function peerOf({ contender }: Standing, peer: Family, all: readonly Standing[]): Standing | undefined {
  const peers = all.filter((standing) => standing.contender.family === peer);
  return peers.find((standing) => standing.contender.deduplicates === contender.deduplicates) ?? peers[0];
}

function printed(value: number | undefined): string {
  return value?.toFixed(2) ?? '–';
}
