import { Connection } from './connection';
import { LatencyRecorder } from './latency';
import type { RecordedRequest } from './recorded-request';

export interface ClosedLoad {
  /** The gateway's origin. */
  readonly address: string;
  /** Connection n of c sends requests n, n + c, n + 2c … in turn, so that two never send the same at a time unless there is but one. */
  readonly requests: readonly RecordedRequest[];
  readonly connections: number;
  readonly durationMs: number;
}

/** What a gateway did under a load. */
export interface LoadResult {
  readonly latencies: LatencyRecorder;
  /** From the first request to the last answer, in milliseconds. */
  readonly tookMs: number;
}

/**
 * As many requests as the gateway can take: each connection sends its next one when it has its answer.
 *
 * @throws Error when a request fails: the rate of failures would be worthless
 */
export async function runClosedLoad({ address, requests, connections, durationMs }: ClosedLoad): Promise<LoadResult> {
  const open = Array.from({ length: connections }, () => new Connection(address));
  const latencies = new LatencyRecorder();
  const begun = performance.now();
  const run = async (connection: Connection, first: number) => {
    for (let index = first; performance.now() - begun < durationMs; index += connections) {
      const sent = performance.now();
      await connection.send(requests[index % requests.length] as RecordedRequest);
      latencies.add(performance.now() - sent);
    }
  };
  try {
    await Promise.all(open.map(run));
    return { latencies, tookMs: performance.now() - begun };
  } finally {
    await Promise.all(open.map((connection) => connection.close()));
  }
}
