import type { Arena } from '../arena';
import type { GatewayProcess } from '../contenders/gateway-process';
import type { LoadResult } from './closed-load';
import type { LatencyRecorder } from './latency';

/** What one run of a load tells about a gateway. */
export interface Sample {
  readonly latencies: LatencyRecorder;
  /** Requests per second. */
  readonly rate: number;
  /** CPU time of the gateway per request, in milliseconds. */
  readonly cpuMs: number;
  /** Calls of subgraphs per request. */
  readonly fetches: number;
  /** Memory of the gateway at the end, in bytes. */
  readonly rss: number;
  /** Share of one core that load and subgraphs took; near 1 they, not the gateway, may be what is slow. */
  readonly loadShare: number;
  /** Share of the time that the gateway was ready to run and did not, since its core did something else; undefined where the system does not tell. */
  readonly waitShare: number | undefined;
  /** Subgraph calls that were not known by heart. */
  readonly executed: number;
}

/** Runs a load against a gateway and reads the meters before and after. */
export async function sample(arena: Arena, gateway: GatewayProcess, run: () => Promise<LoadResult>): Promise<Sample> {
  const subgraphsBefore = await arena.subgraphs.takeUse();
  const before = await gateway.ask('usage');
  const ownBefore = process.cpuUsage();
  const waitedBefore = gateway.waitedMs;
  const { latencies, tookMs } = await run();
  const own = process.cpuUsage(ownBefore);
  const waited = gateway.waitedMs;
  const after = await gateway.ask('usage');
  const { calls, executed, cpuMs } = await arena.subgraphs.takeUse();
  const { requests } = latencies.summary();
  return {
    latencies,
    rate: (requests * 1000) / tookMs,
    cpuMs: (after.cpuMs - before.cpuMs) / requests,
    fetches: calls / requests,
    rss: after.rss,
    loadShare: ((own.user + own.system) / 1000 + cpuMs - subgraphsBefore.cpuMs) / tookMs,
    waitShare: waited === undefined || waitedBefore === undefined ? undefined : (waited - waitedBefore) / tookMs,
    executed,
  };
}
