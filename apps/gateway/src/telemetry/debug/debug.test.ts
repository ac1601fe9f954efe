import { booksSubgraph, reviewsSubgraph } from '../../testing/book-shop';
import { startTestGateway, type TestGateway } from '../../testing/test-gateway';
import type { TinySubgraph } from '../../testing/tiny-subgraph';

const QUERY = '{ books { title stars } }';
const TOKEN = 'a token of twenty letters';

describe('Debug extension', () => {
  let subgraphs: TinySubgraph[];
  let gateway: TestGateway;

  beforeAll(async () => {
    subgraphs = [await booksSubgraph().start(), await reviewsSubgraph().start()];
    gateway = await startTestGateway(subgraphs, { DEBUG_TOKEN: TOKEN });
  });

  afterAll(async () => {
    await gateway.stop();
    await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
  });

  const ask = (query: string, token?: string) =>
    gateway.ask(query, { headers: token === undefined ? {} : { 'x-kakehashi-debug': token } });

  it('tells plan and times to who has the token', async () => {
    const { extensions, headers } = await ask(QUERY, TOKEN);
    expect(extensions?.debug).toEqual({
      queryPlan: expect.stringMatching(
        /^QueryPlan \{[\s\S]*Fetch\(service: "books"\)[\s\S]*Flatten\(path: "books\.@"\)/,
      ),
      subgraphs: [
        { name: 'books', calls: 1, ms: expect.any(Number) },
        { name: 'reviews', calls: 1, ms: expect.any(Number) },
      ],
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('tells nothing to others', async () => {
    for (const token of [undefined, '', 'a token of twenty letterz', `${TOKEN}, ${TOKEN}`]) {
      expect((await ask(QUERY, token)).extensions?.debug).toBeUndefined();
    }
  });

  it('has no plan of an operation that was not planned', async () => {
    expect((await ask('{ nonsense }', TOKEN)).extensions?.debug).toEqual({ queryPlan: null, subgraphs: [] });
  });
});
