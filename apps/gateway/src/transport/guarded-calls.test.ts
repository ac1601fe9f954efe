import type { ServerResponse } from 'node:http';
import type { GatewaySettings } from '../settings';
import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

describe('Gateway, guarding its subgraphs', () => {
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let gateway: TestGateway | undefined;

  beforeEach(async () => {
    books = await booksSubgraph().start();
    reviews = await reviewsSubgraph().start();
  });

  afterEach(async () => {
    await gateway?.stop();
    await books.stop();
    await reviews.stop();
  });

  const start = async (settings: Partial<GatewaySettings>) => {
    gateway = await startTestGateway([books, reviews], settings);
    return gateway;
  };
  const codesOf = ({ errors = [] }: Awaited<ReturnType<TestGateway['ask']>>) =>
    errors.map(({ extensions }) => extensions?.code);
  const busy = (response: ServerResponse) => response.writeHead(503).end();

  describe('by further tries', () => {
    it('sends a query again that did not get through', async () => {
      const { ask } = await start({});
      books.misbehave = (response) => {
        if (books.calls.length < 3) response.socket?.resetAndDestroy();
        else response.end('{"data":{"books":[]}}');
      };
      expect(await ask('{ books { id } }')).toMatchObject({ data: { books: [] } });
      expect(books.calls).toHaveLength(3);
    });

    it('never sends a mutation again', async () => {
      const { ask } = await start({});
      books.misbehave = busy;
      expect(codesOf(await ask('mutation { burn(id: "1") }'))).toEqual(['SUBGRAPH_UNAVAILABLE']);
      expect(books.calls).toHaveLength(1);
    });

    it('does not multiply an outage', async () => {
      const { ask } = await start({ SUBGRAPH_BREAKER_CALLS: 1_000_000, SUBGRAPH_DEDUPLICATION: false });
      books.misbehave = busy;
      await Promise.all(Array.from({ length: 40 }, () => ask('{ books { id } }')));
      expect(books.calls.length).toBeGreaterThan(40);
      expect(books.calls.length).toBeLessThanOrEqual(40 + 10 + 4);
    });

    it('ends them with the deadline', async () => {
      const { ask } = await start({ SUBGRAPH_DEADLINE_MS: 500 });
      books.misbehave = (response) => response.writeHead(503, { 'retry-after': '1' }).end();
      expect(codesOf(await ask('{ books { id } }'))).toEqual(['SUBGRAPH_TIMEOUT']);
      expect(books.calls).toHaveLength(1);
    });
  });

  describe('by a circuit breaker', () => {
    const settings = { SUBGRAPH_RETRIES: 0, SUBGRAPH_BREAKER_CALLS: 4, SUBGRAPH_BREAKER_PAUSE_MS: 60_000 };

    it('asks a subgraph no more that keeps failing, and says for how long', async () => {
      const { ask, log } = await start(settings);
      reviews.misbehave = busy;
      for (let call = 0; call < 4; call++) await ask('{ books { title stars } }');
      const { data, errors } = await ask('{ books { title stars } }');
      expect(data).toMatchObject({ books: [{ title: 'Truyện Kiều', stars: null }, {}] });
      expect(errors).toEqual([
        {
          message: 'Subgraph "reviews" has failed too often and is not asked for a while.',
          path: ['books'],
          extensions: {
            code: 'SUBGRAPH_SUSPENDED',
            subgraph: 'reviews',
            retryAfterMs: expect.any(Number),
            requestId: expect.any(String),
          },
        },
      ]);
      expect(errors?.[0]?.extensions?.retryAfterMs).toBeGreaterThan(1_000);
      expect(reviews.calls).toHaveLength(4);
      expect(log.filter(({ msg }) => msg.includes('calls are suspended'))).toHaveLength(1);
    });

    it('asks it again after the pause, and goes on when it answers', async () => {
      const { ask, log } = await start({ ...settings, SUBGRAPH_BREAKER_PAUSE_MS: 200 });
      await reviews.stop();
      for (let call = 0; call < 5; call++) await ask('{ books { stars } }');
      await reviews.start();
      await until(async () => (await ask('{ books { stars } }')).errors === undefined);
      expect(log.filter(({ msg }) => msg.includes('calls go on'))).toHaveLength(1);
    });

    it('does not hold errors of GraphQL against it', async () => {
      const { ask } = await start(settings);
      for (let call = 0; call < 8; call++) await ask('{ secret }');
      expect(codesOf(await ask('{ secret }'))).toEqual(['INTERNAL_SERVER_ERROR']);
    });
  });

  it('lets so many calls run, so many wait, and refuses the next', async () => {
    const { ask } = await start({ SUBGRAPH_CONCURRENCY: 1, SUBGRAPH_QUEUE: 1 });
    let finish = () => {};
    books.misbehave = (response) => {
      finish = () => response.end('{"data":{"books":[]}}');
    };
    const first = ask('{ books(first: 1) { id } }');
    await until(() => books.calls.length === 1);
    const others = [ask('{ books(first: 2) { id } }'), ask('{ books(first: 3) { id } }')];
    expect(codesOf(await Promise.race(others))).toEqual(['SUBGRAPH_OVERLOADED']);
    expect(books.calls).toHaveLength(1);
    books.misbehave = undefined;
    finish();
    expect(codesOf(await first)).toEqual([]);
    const codes = (await Promise.all(others)).map(codesOf);
    expect(codes.sort()).toEqual([[], ['SUBGRAPH_OVERLOADED']]);
  });

  it('gives each subgraph its own settings', async () => {
    const { ask, log } = await start({
      SUBGRAPH_SETTINGS: { reviews: { SUBGRAPH_DEADLINE_MS: 100 }, raviews: { SUBGRAPH_QUEUE: 1 } },
    });
    reviews.misbehave = () => {};
    expect(codesOf(await ask('{ books { stars } }'))).toEqual(['SUBGRAPH_TIMEOUT']);
    expect(log).toContainEqual(expect.objectContaining({ subgraphs: ['raviews'] }));
  });

  it('ends the calls of a request whose time is over', async () => {
    const { ask } = await start({ REQUEST_DEADLINE_MS: 1_000 });
    let isClosed = false;
    books.misbehave = (response) => {
      response.once('close', () => {
        isClosed = true;
      });
    };
    const { data, errors } = await ask('{ secret latestReview { text book { title } } }');
    expect(data).toEqual({ secret: null, latestReview: { text: 'good', book: { title: null } } });
    expect(errors).toMatchObject([
      { path: ['secret'], extensions: { code: 'REQUEST_TIMEOUT', subgraph: 'books' } },
      { path: ['latestReview', 'book'], extensions: { code: 'REQUEST_TIMEOUT', subgraph: 'books' } },
    ]);
    await until(() => isClosed);
  });

  it('ends the calls of a client that leaves, and begins no more', async () => {
    const { address, log } = await start({});
    let isClosed = false;
    books.misbehave = (response) => {
      response.once('close', () => {
        isClosed = true;
      });
    };
    const client = new AbortController();
    const answer = fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'left-1' },
      body: '{"query":"{ books { title stars } }"}',
      signal: client.signal,
    });
    await until(() => books.calls.length === 1);
    client.abort();
    await expect(answer).rejects.toThrow();
    await until(() => isClosed && log.some(({ requestId, msg }) => requestId === 'left-1' && msg === 'request'));
    expect({ books: books.calls.length, reviews: reviews.calls.length }).toEqual({ books: 1, reviews: 0 });
    books.misbehave = undefined;
    expect(codesOf(await (gateway as TestGateway).ask('{ books { stars } }'))).toEqual([]);
  });
});
