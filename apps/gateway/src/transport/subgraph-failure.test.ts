import type { ServerResponse } from 'node:http';
import { type OpenBookShop, openBookShop } from '../testing/open-book-shop';
import { startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

const QUERY = '{ books { title stars } }';
const WITHOUT_STARS = {
  books: [
    { title: 'Truyện Kiều', stars: null },
    { title: '雪国', stars: null },
  ],
};

describe('Gateway, when a subgraph fails', () => {
  let shop: OpenBookShop;
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let gateway: TestGateway;

  beforeEach(async () => {
    shop = await openBookShop({
      SUBGRAPH_DEADLINE_MS: 1_000,
      SUBGRAPH_RESPONSE_LIMIT: 10_000,
    });
    ({ books, reviews, gateway } = shop);
  });

  afterEach(() => shop.close());

  it('answers the rest, names the one that is down, and recovers with it', async () => {
    await gateway.ask(QUERY);
    await reviews.stop();
    const { data, errors, status } = await gateway.ask(QUERY, { headers: { 'x-request-id': 'down-1' } });
    expect({ data, status }).toEqual({ data: WITHOUT_STARS, status: 200 });
    expect(errors).toEqual([
      {
        message: 'Subgraph "reviews" could not be reached.',
        path: ['books'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'reviews', retryAfterMs: 1000, requestId: 'down-1' },
      },
    ]);
    await reviews.start();
    await until(async () => (await gateway.ask(QUERY)).errors === undefined);
  });

  it('answers null for the root fields of one that is down', async () => {
    await reviews.stop();
    const { data, errors } = await gateway.ask('{ latestReview { text } books { id } }');
    expect(data).toEqual({ latestReview: null, books: [{ id: '1' }, { id: '2' }] });
    expect(errors).toMatchObject([
      { path: ['latestReview'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'reviews' } },
    ]);
  });

  it('gives up on one that is slow', async () => {
    reviews.misbehave = () => {};
    const { data, errors } = await gateway.ask(QUERY);
    expect(data).toEqual(WITHOUT_STARS);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'SUBGRAPH_TIMEOUT', subgraph: 'reviews', retryAfterMs: 1000 }),
    ]);
  });

  it('gives up on one that begins an answer and does not end it', async () => {
    reviews.misbehave = (response) => response.writeHead(200).write('{"data":');
    expect((await gateway.ask(QUERY)).errors?.[0]?.extensions?.code).toBe('SUBGRAPH_TIMEOUT');
  });

  it('waits as long as a proxy in front of the subgraph says', async () => {
    reviews.misbehave = (response) => response.writeHead(503, { 'retry-after': '7' }).end('<html>busy</html>');
    const { errors } = await gateway.ask(QUERY);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', retryAfterMs: 7000 });
  });

  const garbage: [string, (response: ServerResponse) => void][] = [
    ['text', (response) => response.end('hello')],
    ['another JSON', (response) => response.end('[1, 2]')],
    ['null data without an error', (response) => response.end('{"data":null}')],
    ['errors that are no list', (response) => response.end('{"data":{"_entities":[null,null]},"errors":"oops"}')],
    ['too few entities', (response) => response.end('{"data":{"_entities":[]}}')],
    ['a page with an error status', (response) => response.writeHead(500).end('<html>')],
    ['an answer beyond the limit', (response) => response.end(`{"data":{"x":"${'x'.repeat(20_000)}"}}`)],
    ['what is not HTTP', (response) => response.socket?.end('SSH-2.0-OpenSSH\r\n\r\n')],
    [
      'half an answer, killed in the middle',
      (response) => {
        response.writeHead(200, { 'content-length': 1000 }).write('{"data":{"_entities":[');
        setImmediate(() => response.destroy());
      },
    ],
  ];

  it.each(garbage)('takes %s for an invalid response', async (_, misbehave) => {
    reviews.misbehave = misbehave;
    const { data, errors, status } = await gateway.ask(QUERY);
    expect({ data, status }).toEqual({ data: WITHOUT_STARS, status: 200 });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'SUBGRAPH_INVALID_RESPONSE', subgraph: 'reviews', requestId: expect.any(String) },
    ]);
  });

  it('tells the log why, and the client no address', async () => {
    await reviews.stop();
    const { errors } = await gateway.ask(QUERY, { headers: { 'x-request-id': 'why-1' } });
    expect(JSON.stringify(errors)).not.toContain('127.0.0.1');
    expect(gateway.log).toContainEqual(
      expect.objectContaining({
        requestId: 'why-1',
        subgraph: 'reviews',
        reason: expect.stringContaining('ECONNREFUSED'),
      }),
    );
  });

  it('passes an error of the subgraph with its code and path, adds the subgraph, and takes nothing else from it', async () => {
    reviews.misbehave = (response) => {
      const extensions = {
        code: 'BAD_USER_INPUT',
        argument: 'first',
        http: { status: 418 },
        stacktrace: ['at secret.js'],
      };
      const errors = [
        { message: 'No.', path: ['_entities', 1, 'stars'], extensions, locations: [{ line: 1, column: 1 }] },
      ];
      response.writeHead(400).end(JSON.stringify({ data: { _entities: [{ stars: 4 }, null] }, errors }));
    };
    const { data, errors, status } = await gateway.ask(QUERY);
    expect({ data, status }).toMatchObject({ data: { books: [{ stars: 4 }, { stars: null }] }, status: 200 });
    expect(errors).toEqual([
      {
        message: 'No.',
        path: ['books', 1, 'stars'],
        extensions: { code: 'BAD_USER_INPUT', argument: 'first', subgraph: 'reviews', requestId: expect.any(String) },
      },
    ]);
  });

  it('does not blame the client when the subgraph refuses the query that the gateway wrote', async () => {
    reviews.misbehave = (response) => {
      const errors = [{ message: 'Cannot query field "stars".', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }];
      response.writeHead(400).end(JSON.stringify({ errors }));
    };
    const { errors } = await gateway.ask(QUERY);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_INVALID_RESPONSE', subgraph: 'reviews' });
  });

  it('tells when a subgraph answers null where its schema forbids it', async () => {
    books.misbehave = (response) => response.end('{"data":{"books":null}}');
    const { data, errors, extensions } = await gateway.ask('{ books { id } }');
    expect({ data, told: Object.keys(extensions ?? {}) }).toEqual({ data: null, told: ['cost'] });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['books'],
        extensions: { code: 'SUBGRAPH_INVALID_RESPONSE', requestId: expect.any(String) },
      }),
    ]);
  });

  it('starts, and is ready after the grace time, though one is down', async () => {
    await reviews.stop();
    const other = await startTestGateway([books, reviews], { READY_GRACE_MS: 600 });
    expect((await fetch(`${other.address}/ready`)).status).toBe(503);
    expect((await other.ask(QUERY)).data).toEqual(WITHOUT_STARS);
    await until(async () => (await fetch(`${other.address}/ready`)).status === 200);
    expect(other.log).toContainEqual(expect.objectContaining({ subgraphs: ['reviews'] }));
    await other.stop();
  });

  it('stays ready when one fails later', async () => {
    await until(async () => (await fetch(`${gateway.address}/ready`)).status === 200);
    await reviews.stop();
    await gateway.ask(QUERY);
    expect((await fetch(`${gateway.address}/ready`)).status).toBe(200);
  });
});
