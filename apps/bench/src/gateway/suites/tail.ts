import { printTable } from '../../report';
import type { Arena } from '../arena';
import type { GatewayProcess } from '../contenders/gateway-process';
import type { BenchOperation } from '../graph/operations';
import { runOpenLoad } from '../load/open-load';
import type { Recordings } from '../load/record';
import { sample } from '../load/sample';
import type { Standing } from './standings';

/** Share of its greatest rate that a gateway is given here: what a sensibly sized deployment runs at. */
const SHARE = 0.7;

/** More than are ever needed unless the gateway stalls. */
const CONNECTIONS = 128;

/** Prints how latencies spread when requests come at 70 % of what the gateway could take. */
export async function compareTails(
  arena: Arena,
  operation: BenchOperation,
  recordings: Recordings,
  standings: ReadonlyMap<GatewayProcess, Standing>,
  seconds: number,
): Promise<void> {
  const rows: string[][] = [];
  for (const [gateway, requests] of recordings) {
    const rate = (standings.get(gateway)?.rate ?? 0) * SHARE;
    const open = { address: gateway.address, requests, rate, connections: CONNECTIONS, durationMs: seconds * 1000 };
    const { latencies, loadShare } = await sample(arena, gateway, () => runOpenLoad(open));
    const { p50, p95, p99, max } = latencies.summary();
    const cells = [p50, p95, p99, max].map((ms) => ms.toFixed(1));
    const share = (loadShare * 100).toFixed(0);
    rows.push([gateway.contender.name, rate.toFixed(0), ...cells, (p99 / p50).toFixed(1), share]);
  }
  const head = ['gateway', 'requests/s#', 'p50 ms#', 'p95 ms#', 'p99 ms#', 'max ms#', 'p99 / p50#', 'load core %#'];
  printTable(
    `Query "${operation.name}" at ${SHARE * 100} % of each gateway's own greatest rate, ${seconds} s`,
    head,
    rows,
  );
}
