import { TraceCollector } from '@kakehashi/testkit';
import { booksSubgraph, reviewsSubgraph } from '../../testing/book-shop';
import { startTestGateway } from '../../testing/test-gateway';
import type { TinySubgraph } from '../../testing/tiny-subgraph';

const QUERY = 'query Shelf { books { title stars } }';
const TRACE = '0af7651916cd43dd8448eb211c80319c';

describe('Traces of the gateway', () => {
  let collector: TraceCollector;
  let subgraphs: TinySubgraph[];

  beforeEach(async () => {
    collector = await new TraceCollector().start();
    subgraphs = [await booksSubgraph().start(), await reviewsSubgraph().start()];
  });

  afterEach(async () => {
    await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
    await collector.stop();
  });

  const start = (ratio: number, endpoint = collector.endpoint) =>
    startTestGateway(subgraphs, { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, TRACE_RATIO: ratio });

  it('have a span for each step and fetch, below the request', async () => {
    const gateway = await start(1);
    const headers = { 'apollographql-client-name': 'web' };
    await gateway.ask(QUERY, { headers });
    await gateway.stop();
    const request = collector.span('query Shelf');
    expect(request).toMatchObject({
      service: 'kakehashi-gateway',
      parentSpanId: undefined,
      attributes: { 'graphql.operation.name': 'Shelf', 'kakehashi.client.name': 'web', 'http.route': '/graphql' },
    });
    const steps = ['graphql.parse', 'graphql.validate', 'graphql.plan', 'fetch books', 'fetch reviews'];
    for (const step of steps) {
      expect(collector.span(step)).toMatchObject({ traceId: request.traceId, parentSpanId: request.spanId });
    }
    expect(collector.spans).toHaveLength(steps.length + 1);
    expect(subgraphs.map(({ calls: [call] }) => call?.headers.traceparent)).toEqual([
      `00-${request.traceId}-${collector.span('fetch books').spanId}-01`,
      `00-${request.traceId}-${collector.span('fetch reviews').spanId}-01`,
    ]);
  });

  it('go on below the caller’s span, and tell failures by their code', async () => {
    await subgraphs[1]?.stop();
    const gateway = await start(0);
    await gateway.ask(QUERY, { headers: { traceparent: `00-${TRACE}-b7ad6b7169203331-01` } });
    await gateway.stop();
    expect(collector.span('query Shelf')).toMatchObject({ traceId: TRACE, parentSpanId: 'b7ad6b7169203331' });
    expect(collector.span('fetch reviews').failure).toBe('SUBGRAPH_UNAVAILABLE');
    expect(collector.span('query Shelf').failure).toBe('SUBGRAPH_UNAVAILABLE');
  });

  it('are none of a request that is not picked, and subgraphs are told so', async () => {
    const gateway = await start(0);
    const { data } = await gateway.ask(QUERY);
    await gateway.stop();
    expect(data?.books).toHaveLength(2);
    expect(collector.spans).toEqual([]);
    expect(subgraphs[0]?.calls[0]?.headers.traceparent).toMatch(/-00$/);
  });

  it('cost no request when the collector is away', async () => {
    const gateway = await start(1, 'http://127.0.0.1:1');
    expect((await gateway.ask(QUERY)).errors).toBeUndefined();
    await gateway.stop();
  });

  it('leave the caller’s traceparent as it is when they are off', async () => {
    const gateway = await startTestGateway(subgraphs);
    const traceparent = `00-${TRACE}-b7ad6b7169203331-01`;
    await gateway.ask(QUERY, { headers: { traceparent } });
    await gateway.stop();
    expect(subgraphs[0]?.calls[0]?.headers.traceparent).toBe(traceparent);
  });
});
