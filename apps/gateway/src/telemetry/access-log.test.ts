import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

describe('Access log', () => {
  let subgraphs: TinySubgraph[];
  let gateway: TestGateway;

  beforeAll(async () => {
    subgraphs = [await booksSubgraph().start(), await reviewsSubgraph().start()];
    gateway = await startTestGateway(subgraphs, { MAX_DEPTH: 2 });
  });

  afterAll(async () => {
    await gateway.stop();
    await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
  });

  async function lineOf(query: string, headers: Record<string, string>) {
    const before = gateway.log.length;
    await gateway.ask(query, { headers });
    await until(() => gateway.log.slice(before).some(({ msg }) => msg === 'request'));
    return gateway.log.slice(before).find(({ msg }) => msg === 'request');
  }

  it('tells client, sizes, cost and calls, but neither text nor values', async () => {
    const query = 'query Shelf { books { title stars } book(id: "secret") { id } }';
    const headers = { 'apollographql-client-name': 'web', 'apollographql-client-version': '1.2' };
    const line = await lineOf(query, headers);
    expect(line).toMatchObject({
      status: 200,
      clientName: 'web',
      clientVersion: '1.2',
      operationName: 'Shelf',
      bytesIn: JSON.stringify({ query }).length,
      bytesOut: expect.any(Number),
      cost: expect.any(Number),
      subgraphCalls: 2,
    });
    expect(JSON.stringify(line)).not.toMatch(/secret|title/);
  });

  it('tells the limit that refused a request', async () => {
    expect(await lineOf('{ latestReview { book { title } } }', {})).toMatchObject({
      status: 400,
      errorCodes: ['OPERATION_TOO_LARGE'],
      limit: 'MAX_DEPTH',
    });
  });

  it('takes no client name that would not fit on a line', async () => {
    const line = await lineOf('{ books { id } }', { 'apollographql-client-name': 'x'.repeat(65) });
    expect(line).not.toHaveProperty('clientName');
  });
});
