import { fastify } from 'fastify';
import { pino } from 'pino';
import { broadcast } from '../../workers/broadcast';
import type { Peers } from '../../workers/peers';
import { SoleWorker } from '../../workers/sole-worker';
import { GatewayMetrics } from './gateway-metrics';

const logger = pino({ level: 'silent' });

function measure(calls: number): GatewayMetrics {
  const metrics = new GatewayMetrics(10, {
    states: () => [{ name: 'books', running: calls, waiting: 0, breaker: 'closed' }],
    caches: {},
  });
  for (let call = 0; call < calls; call++) metrics.subgraphs.fetched('books', 'OK', 0.002);
  metrics.supergraph.serve('0123456789ab');
  return metrics;
}

async function read(metrics: GatewayMetrics, peers: Peers): Promise<string> {
  const server = fastify();
  await metrics.routes(peers, logger)(server);
  return (await server.inject('/metrics')).body;
}

describe('GatewayMetrics', () => {
  it('tells of the only process without a label for it', async () => {
    const text = await read(measure(2), new SoleWorker());
    expect(text).toContain('gateway_subgraph_fetch_duration_seconds_count{subgraph="books",outcome="OK"} 2\n');
    expect(text).not.toContain('worker=');
  });

  it('tells what each worker has measured, and leaves out one that does not answer', async () => {
    const snapshots = new Map([1, 2].map((worker) => [worker, () => measure(worker).snapshot()]));
    const workers = snapshots.set(3, () => Promise.reject(new Error('It is gone.')));
    const peers: Peers = {
      isAlone: false,
      reach: async () => {},
      hasReached: async () => false,
      answer: () => {},
      broadcast: (topic) => broadcast(workers, topic, undefined),
    };
    const text = await read(measure(0), peers);
    const fetches = 'gateway_subgraph_fetch_duration_seconds';
    for (const worker of [1, 2]) {
      expect(text).toContain(`${fetches}_count{subgraph="books",outcome="OK",worker="${worker}"} ${worker}\n`);
      expect(text).toContain(
        `${fetches}_bucket{le="0.0025",subgraph="books",outcome="OK",worker="${worker}"} ${worker}\n`,
      );
      expect(text).toContain(`gateway_subgraph_running_calls{subgraph="books",worker="${worker}"} ${worker}\n`);
      expect(text).toMatch(new RegExp(`gateway_supergraph_info\\{id="[\\da-f]{12}",worker="${worker}"\\} 1\n`));
      expect(text).toMatch(new RegExp(`process_start_time_seconds\\{worker="${worker}"\\} \\d+`));
    }
    expect(text).not.toContain('worker="3"');
  });
});
