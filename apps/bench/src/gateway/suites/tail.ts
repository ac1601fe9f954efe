import { printTable } from '../../report';
import type { Arena } from '../arena';
import type { GatewayProcess } from '../contenders/gateway-process';
import type { BenchOperation } from '../graph/operations';
import type { Latency } from '../load/latency';
import { median } from '../load/median';
import { runOpenLoad } from '../load/open-load';
import type { Recordings } from '../load/record';
import { type RoundOptions, takeTurns } from './rounds';
import type { Standing } from './standings';

/** Share of its greatest rate that a gateway is given here: what a sensibly sized deployment runs at. */
const SHARE = 0.7;

/** More than are ever needed unless the gateway stalls. */
const CONNECTIONS = 128;

/**
 * Prints how latencies spread when requests come at 70 % of what each gateway could take. Figures are medians over the
 * rounds, so that a moment in which the machine did something else does not count as the gateway's tail.
 */
export async function compareTails(
  arena: Arena,
  operation: BenchOperation,
  recordings: Recordings,
  standings: ReadonlyMap<GatewayProcess, Standing>,
  { rounds, seconds }: RoundOptions,
): Promise<void> {
  const rateOf = (gateway: GatewayProcess) => (standings.get(gateway)?.rate ?? 0) * SHARE;
  const durationMs = seconds * 1000;
  const samples = await takeTurns(arena, recordings, rounds, 0, (gateway, requests) =>
    runOpenLoad({ address: gateway.address, requests, rate: rateOf(gateway), connections: CONNECTIONS, durationMs }),
  );
  const rows = [...samples].map(([gateway, taken]) => {
    const latencies = taken.map((each) => each.latencies.summary());
    const middle = (read: (latency: Latency) => number) => median(latencies.map(read));
    const [p50, p95, p99] = [middle((each) => each.p50), middle((each) => each.p95), middle((each) => each.p99)];
    const max = Math.max(...latencies.map((each) => each.max));
    const cells = [p50, p95, p99, max].map((ms) => ms.toFixed(1));
    return [gateway.contender.name, rateOf(gateway).toFixed(0), ...cells, (p99 / p50).toFixed(1)];
  });
  const head = ['gateway', 'requests/s#', 'p50 ms#', 'p95 ms#', 'p99 ms#', 'max ms#', 'p99 / p50#'];
  const share = `${SHARE * 100} % of each gateway's own greatest rate`;
  printTable(`Query "${operation.name}" at ${share}, ${rounds} × ${seconds} s`, head, rows);
}
