import { printTable } from '../../report';
import type { Arena } from '../arena';
import type { GatewayProcess } from '../contenders/gateway-process';
import type { BenchOperation } from '../graph/operations';
import { LatencyRecorder } from '../load/latency';
import { median } from '../load/median';
import type { Recordings } from '../load/record';
import type { Sample } from '../load/sample';
import { tellGoals } from './goals';
import { type RoundOptions, takeMost } from './rounds';
import { rowsOf, STANDINGS_HEAD, type Standing } from './standings';

/** What the connections ask for at a time. */
export const LOADS = {
  /** Each another page: nothing can be deduplicated. */
  varied: 'each connection another page',
  /** All the same page: whoever deduplicates may. */
  same: 'all connections the same page',
} as const;

/**
 * Prints how many requests the gateways can take, and what each costs them.
 *
 * @returns their standings in the order of the recordings
 */
export async function compareThroughput(
  arena: Arena,
  operation: BenchOperation,
  load: keyof typeof LOADS,
  recordings: Recordings,
  options: RoundOptions,
): Promise<ReadonlyMap<GatewayProcess, Standing>> {
  const pages = load === 'varied' ? undefined : 1;
  const asked = new Map([...recordings].map(([gateway, requests]) => [gateway, requests.slice(0, pages)]));
  const samples = await takeMost(arena, asked, options);
  const standings = new Map([...samples].map(([gateway, taken]) => [gateway, standingOf(gateway, taken)]));
  const rows = [...standings.values()];
  const executed = [...samples.values()].flat().reduce((sum, taken) => sum + taken.executed, 0);
  printTable(
    `Query "${operation.name}", ${LOADS[load]}, ${options.rounds} × ${options.seconds} s`,
    STANDINGS_HEAD,
    rowsOf(rows),
  );
  if (executed > 0) process.stdout.write(`${executed} subgraph answers were worked out, not replayed.\n`);
  tellGoals(operation.name, rows);
  return standings;
}

function standingOf({ contender }: GatewayProcess, samples: readonly Sample[]): Standing {
  const latencies = new LatencyRecorder();
  for (const taken of samples) latencies.addAll(taken.latencies);
  const middle = (read: (taken: Sample) => number) => median(samples.map(read));
  return {
    contender,
    rate: middle(({ rate }) => rate),
    latency: latencies.summary(),
    cpuMs: middle(({ cpuMs }) => cpuMs),
    fetches: middle(({ fetches }) => fetches),
    rss: samples.at(-1)?.rss ?? 0,
    loadShare: middle(({ loadShare }) => loadShare),
  };
}
