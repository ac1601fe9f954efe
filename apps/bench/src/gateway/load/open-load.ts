import { setTimeout as pause } from 'node:timers/promises';
import type { LoadResult } from './closed-load';
import { Connection } from './connection';
import { LatencyRecorder } from './latency';
import type { RecordedRequest } from './recorded-request';

export interface OpenLoad {
  /** The gateway's origin. */
  readonly address: string;
  readonly requests: readonly RecordedRequest[];
  /** Requests per second, evenly spread. */
  readonly rate: number;
  /** Most connections; a request that finds none free waits, and its waiting counts. */
  readonly connections: number;
  readonly durationMs: number;
}

/**
 * Requests at a fixed rate, whether or not those before have been answered.
 *
 * Each latency counts from the time at which the request was due, not from when it could be sent: otherwise a gateway
 * that stalls would be spared the requests that it held up (coordinated omission). Due times are met to about a
 * millisecond, which counts too.
 *
 * @throws Error when a request fails
 */
export async function runOpenLoad({ address, requests, rate, connections, durationMs }: OpenLoad): Promise<LoadResult> {
  const free = Array.from({ length: connections }, () => new Connection(address));
  const all = [...free];
  const waiting: number[] = [];
  const latencies = new LatencyRecorder();
  const total = Math.round((rate * durationMs) / 1000);
  const begun = performance.now();
  const dueAt = (index: number) => begun + (index * 1000) / rate;
  let answered = 0;
  let fault: unknown;
  const send = async (connection: Connection, first: number) => {
    for (let index: number | undefined = first; index !== undefined; index = waiting.shift()) {
      await connection.send(requests[index % requests.length] as RecordedRequest);
      latencies.add(performance.now() - dueAt(index));
      answered += 1;
    }
    free.push(connection);
  };
  try {
    for (let next = 0; answered < total; await pause(1)) {
      if (fault !== undefined) throw fault;
      for (; next < total && dueAt(next) <= performance.now(); next++) {
        // The longest unused one last: a connection's turn comes often enough to be kept.
        const connection = free.pop();
        if (!connection) waiting.push(next);
        else {
          send(connection, next).catch((reason) => {
            fault = reason;
          });
        }
      }
    }
    return { latencies, tookMs: performance.now() - begun };
  } finally {
    await Promise.all(all.map((connection) => connection.close()));
  }
}
