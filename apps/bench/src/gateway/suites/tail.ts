import { atMost } from '../../goal';
import { printTable } from '../../report';
import type { Arena } from '../arena';
import { bare } from '../contenders/bare';
import type { GatewayProcess } from '../contenders/gateway-process';
import type { BenchOperation } from '../graph/operations';
import type { Latency } from '../load/latency';
import { median } from '../load/median';
import { runOpenLoad } from '../load/open-load';
import type { Recordings } from '../load/record';
import type { Sample } from '../load/sample';
import { type RoundOptions, takeTurns } from './rounds';
import type { Standing } from './standings';

/** Share of its greatest rate that a gateway is given here: what a sensibly sized deployment runs at. */
const SHARE = 0.7;

/** More than are ever needed unless the gateway stalls. */
const CONNECTIONS = 128;

/** How many times the median the 99th percentile of our gateway may be. */
const GOAL = 5;

const HEAD = ['gateway', 'requests/s#', 'p50 ms#', 'p95 ms#', 'p99 ms#', 'max ms#', 'p99 / p50#', 'waited %#'];

/** How latencies spread: medians over the rounds, in milliseconds. */
interface Spread extends Omit<Latency, 'requests'> {
  /** Median share of the time that the gateway was kept from its core; undefined where the system does not tell. */
  readonly waitShare: number | undefined;
}

/**
 * Prints how latencies spread when requests come at 70 % of what each gateway could take, and, for what is none of a
 * gateway's doing, those of a bare server at our rate. Figures are medians over the rounds, so that a moment in which the
 * machine did something else does not count as the gateway's tail.
 */
export async function compareTails(
  arena: Arena,
  operation: BenchOperation,
  recordings: Recordings,
  standings: ReadonlyMap<GatewayProcess, Standing>,
  { rounds, seconds }: RoundOptions,
): Promise<void> {
  const rates = new Map([...standings].map(([gateway, { rate }]) => [gateway, rate * SHARE]));
  const gateways = [...recordings.keys()];
  const ours = gateways.find(({ contender }) => contender.family === 'kakehashi') ?? gateways[0];
  const requests = ours && recordings.get(ours);
  if (!ours || !requests) return;
  const floor = await arena.start(bare(requests));
  rates.set(floor, rates.get(ours) ?? 0);
  const rateOf = (gateway: GatewayProcess) => rates.get(gateway) ?? 0;
  const durationMs = seconds * 1000;
  const load = { connections: CONNECTIONS, durationMs };
  const samples = await takeTurns(arena, new Map([...recordings, [floor, requests]]), rounds, 0, (gateway, asked) =>
    runOpenLoad({ ...load, address: gateway.address, requests: asked, rate: rateOf(gateway) }),
  );
  await floor.stop();
  const spreads = [...samples].map(([gateway, taken]) => ({ gateway, spread: spreadOf(taken) }));
  const rows = spreads.map(({ gateway, spread }) => [
    gateway.contender.name,
    rateOf(gateway).toFixed(0),
    ...cellsOf(spread),
  ]);
  const share = `${SHARE * 100} % of each gateway's own greatest rate`;
  printTable(`Query "${operation.name}" at ${share}, ${rounds} × ${seconds} s`, HEAD, rows);
  for (const { gateway, spread } of spreads) {
    if (gateway.contender.family === 'kakehashi') {
      process.stdout.write(`${gateway.contender.name}: ${tailGoalLine(spread)}\n`);
    }
  }
}

/** Whether the goal is reached, in words. */
export function tailGoalLine({ p50, p99 }: Pick<Spread, 'p50' | 'p99'>): string {
  return `p99 ${(p99 / p50).toFixed(1)} × p50, goal ${atMost(p99 / p50, GOAL)}`;
}

function spreadOf(taken: readonly Sample[]): Spread {
  const latencies = taken.map((each) => each.latencies.summary());
  const middle = (read: (latency: Latency) => number) => median(latencies.map(read));
  const waits = taken.flatMap(({ waitShare }) => waitShare ?? []);
  return {
    p50: middle(({ p50 }) => p50),
    p95: middle(({ p95 }) => p95),
    p99: middle(({ p99 }) => p99),
    max: Math.max(...latencies.map(({ max }) => max)),
    waitShare: waits.length > 0 ? median(waits) : undefined,
  };
}

function cellsOf({ p50, p95, p99, max, waitShare }: Spread): string[] {
  const waited = waitShare === undefined ? '–' : (waitShare * 100).toFixed(0);
  return [...[p50, p95, p99, max, p99 / p50].map((value) => value.toFixed(1)), waited];
}
