import { setTimeout as pause } from 'node:timers/promises';
import { TraceCollector } from '@kakehashi/testkit';
import { CROSSING } from './testing/crossing-query';
import { RunningSystem } from './testing/running-system';

describe('tracing the whole system', () => {
  let system: RunningSystem;
  let collector: TraceCollector;

  beforeAll(async () => {
    collector = await new TraceCollector().start();
    system = await RunningSystem.start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, TRACE_RATIO: '0' });
  }, 120_000);

  afterAll(async () => {
    await system.stop();
    await collector.stop();
  });

  it('traces a request from the client through every subgraph to its SQL statements', async () => {
    const [traceId, client] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
    await system.query(CROSSING, { first: 5 }, { traceparent: `00-${traceId}-${client}-01` });
    const { spans } = collector;
    const servicesSeen = () => [...new Set(spans.map(({ service }) => service))].sort();
    await collector.waitFor('query Crossing');
    while (servicesSeen().length < 5) await pause(50);
    expect(servicesSeen()).toEqual(
      ['funding', 'gateway', 'organisations', 'people', 'programmes'].map((name) => `kakehashi-${name}`),
    );
    expect(collector.span('query Crossing')).toMatchObject({ traceId, parentSpanId: client });
    const parents = new Map(spans.map((span) => [span.spanId, span]));
    const statements = spans.filter(({ attributes }) => attributes['db.system.name'] === 'postgresql');
    expect(statements.length).toBeGreaterThan(5);
    for (const statement of statements) {
      const served = parents.get(statement.parentSpanId ?? '');
      const fetched = parents.get(served?.parentSpanId ?? '');
      expect(fetched).toMatchObject({ name: `fetch ${statement.service.replace('kakehashi-', '')}`, traceId });
      expect(fetched?.parentSpanId).toBe(collector.span('query Crossing').spanId);
    }
  });
});
