import { booksSubgraph, reviewsSubgraph } from '../../testing/book-shop';
import { startTestGateway, type TestGateway } from '../../testing/test-gateway';
import type { TinySubgraph } from '../../testing/tiny-subgraph';

const SHELF = 'query Shelf { books { title stars } }';

describe('Metrics', () => {
  let subgraphs: TinySubgraph[];
  let gateway: TestGateway;

  beforeEach(async () => {
    subgraphs = [await booksSubgraph().start(), await reviewsSubgraph().start()];
  });

  afterEach(async () => {
    await gateway.stop();
    await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
  });

  /** The series of a metric, without its labels' names, such as `200 query Shelf 1`. */
  async function read(metric: string): Promise<string[]> {
    const text = await (await fetch(`${gateway.adminAddress}/metrics`)).text();
    const lines = text.split('\n').filter((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `));
    return lines.map((line) => {
      const labels = [...line.matchAll(/="([^"]*)"/g)].map(([, value]) => value);
      return [...labels, line.slice(line.lastIndexOf(' ') + 1)].join(' ');
    });
  }

  it('count requests by operation, client, error and limit', async () => {
    gateway = await startTestGateway(subgraphs, { ADMIN_PORT: 0, MAX_DEPTH: 2 });
    const headers = { 'apollographql-client-name': 'web', 'apollographql-client-version': '1.2' };
    await gateway.ask(SHELF, { headers });
    await gateway.ask(SHELF);
    await gateway.ask('{ nonsense }');
    await gateway.ask('{ latestReview { book { title } } }');
    expect(await read('gateway_requests_total')).toEqual(['200 query Shelf 2', '400 unknown  2']);
    expect(await read('gateway_client_requests_total')).toEqual(['web 1.2 1', 'unknown unknown 3']);
    expect(await read('gateway_request_errors_total')).toEqual([
      'GRAPHQL_VALIDATION_FAILED 1',
      'OPERATION_TOO_LARGE 1',
    ]);
    expect(await read('gateway_refusals_total')).toEqual(['MAX_DEPTH 1']);
    expect(await read('gateway_request_duration_seconds_count')).toEqual(['query 2', 'unknown 2']);
  });

  it('count fetches, plans and what stands behind them', async () => {
    gateway = await startTestGateway(subgraphs, { ADMIN_PORT: 0 });
    await gateway.ask(SHELF);
    await subgraphs[1]?.stop();
    await gateway.ask(SHELF);
    expect(await read('gateway_subgraph_fetch_duration_seconds_count')).toEqual([
      'books OK 2',
      'reviews OK 1',
      'reviews SUBGRAPH_UNAVAILABLE 1',
    ]);
    expect(await read('gateway_subgraph_retries_total')).toEqual(['reviews 2']);
    expect(await read('gateway_cache_requests_total')).toEqual(['plan miss 1', 'plan hit 1']);
    expect(await read('gateway_plan_duration_seconds_count')).toEqual(['1']);
    expect(await read('gateway_subgraph_waiting_calls')).toEqual(['books 0', 'reviews 0']);
    expect(await read('gateway_subgraph_breaker')).toContain('reviews closed 1');
    expect(await read('gateway_supergraph_info')).toEqual([expect.stringMatching(/^[\da-f]{12} 1$/)]);
    expect(await read('nodejs_eventloop_lag_p99_seconds')).toHaveLength(1);
  });

  it('count queries that were joined', async () => {
    gateway = await startTestGateway(subgraphs, { ADMIN_PORT: 0 });
    const { books } = Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
    let free: () => void = () => undefined;
    if (books) {
      books.misbehave = (response) => {
        free = () => response.writeHead(200).end('{"data": {"books": []}}');
        if (books.calls.length > 1) free();
      };
    }
    const asked = [gateway.ask('{ books { title } }'), gateway.ask('{ books { title } }')];
    while ((await read('gateway_subgraph_joined_fetches_total')).length === 0) await new Promise(setImmediate);
    free();
    await Promise.all(asked);
    expect(await read('gateway_subgraph_joined_fetches_total')).toEqual(['books 1']);
    expect(books?.calls).toHaveLength(1);
  });

  it('keep the names that clients choose within bounds', async () => {
    gateway = await startTestGateway(subgraphs, { ADMIN_PORT: 0, METRICS_NAMES: 2 });
    for (const name of ['a', 'b', 'c', 'd']) {
      await gateway.ask(`query ${name} { books { title } }`, { headers: { 'apollographql-client-name': name } });
    }
    expect(await read('gateway_requests_total')).toEqual(['200 query a 1', '200 query b 1', '200 query other 2']);
    expect(await read('gateway_client_requests_total')).toEqual(['a unknown 1', 'b unknown 1', 'other other 2']);
  });
});
