import { fastify } from 'fastify';
import { GatewayMetrics } from './gateway-metrics';

describe('GatewayMetrics', () => {
  it('adds up what several processes have measured', async () => {
    const processes = [1, 2].map((calls) => {
      const state = { name: 'books', running: calls, waiting: 0, breaker: 'closed' } as const;
      const metrics = new GatewayMetrics(10, () => [state]);
      for (let call = 0; call < calls; call++) metrics.subgraphs.fetched('books', 'OK', 0.002);
      metrics.supergraph.serve('schema { query: Query }');
      return metrics;
    });
    const server = fastify();
    await processes[0]?.routes(() => Promise.all(processes.map((metrics) => metrics.snapshot())))(server);
    const { body } = await server.inject('/metrics');
    expect(body).toContain('gateway_subgraph_fetch_duration_seconds_count{subgraph="books",outcome="OK"} 3\n');
    expect(body).toContain(
      'gateway_subgraph_fetch_duration_seconds_bucket{le="0.0025",subgraph="books",outcome="OK"} 3\n',
    );
    expect(body).toContain('gateway_subgraph_running_calls{subgraph="books"} 3\n');
    expect(body).toMatch(/gateway_supergraph_info\{id="[\da-f]{12}"\} 1\n/);
  });
});
