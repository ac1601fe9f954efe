import { Library } from '../testing/library';
import { startTestGateway, type TestGateway, until } from '../testing/test-gateway';

const ROWS = 10_000;
const library = new Library();
let gateway: TestGateway;

beforeAll(async () => {
  await library.subgraph.start();
  gateway = await startTestGateway([library.subgraph], {
    EXPORT_CONCURRENCY: 1,
    STREAM_STALL_MS: 200,
    DRAIN_MS: 500,
  });
  library.books = Array.from({ length: ROWS }, (_, index) => ({
    id: String(index),
    title: `Sách ${index} 本 ${'x'.repeat(1_000)}`,
  }));
});

beforeEach(() => {
  library.subgraph.calls.length = 0;
});

afterAll(async () => {
  await gateway.stop();
  await library.subgraph.stop();
});

const QUERY = new URLSearchParams({ query: '{ books { nodes { id title } } }' });
const open = (signal?: AbortSignal) => fetch(`${gateway.address}/export?${QUERY}`, { signal: signal ?? null });
const ended = (isWhole: boolean) =>
  until(() => gateway.log.some((line) => line.msg === 'export' && line.isWhole === isWhole));

describe('A long export', () => {
  it('streams 10,000 rows in pages of 100, none of which waits in memory for the others', async () => {
    const response = await open();
    let bytes = 0;
    let mostAhead = 0;
    let lines = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length;
      lines += Buffer.from(chunk).filter((byte) => byte === 10).length;
      mostAhead = Math.max(mostAhead, library.subgraph.calls.length * 100 - lines);
    }
    expect(lines).toBe(ROWS + 1);
    expect(bytes).toBeGreaterThan(10_000_000);
    expect(library.subgraph.calls).toHaveLength(100);
    // A page is 100 kB; what lies ahead of the reader is what fits into the buffers of the sockets, not the list.
    expect(mostAhead).toBeLessThan(ROWS / 2);
    await ended(true);
  });

  it('is not read further than its reader takes, and is cut when the reader stands still', async () => {
    const response = await open();
    await ended(false);
    expect(library.subgraph.calls.length).toBeLessThan(100);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('ends with a reader who leaves, and frees its place', async () => {
    const controller = new AbortController();
    const response = await open(controller.signal);
    await response.body?.getReader().read();
    const refused = await open();
    expect({ status: refused.status, retryAfter: refused.headers.get('retry-after') }).toEqual({
      status: 429,
      retryAfter: '5',
    });
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_STREAMS' } }] });
    controller.abort();
    let next = refused;
    await until(async () => {
      next = await open();
      if (next.status !== 200) await next.text();
      return next.status === 200;
    });
    await next.body?.cancel();
  });
});
