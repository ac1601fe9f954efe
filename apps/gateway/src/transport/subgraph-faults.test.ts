import type { ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type OpenBookShop, openBookShop } from '../testing/open-book-shop';
import { startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

const QUERY = '{ books { title stars } }';
const STARS = [{ stars: 4 }, { stars: 5 }];
const LIMIT = 100_000;

/** Writes for ever; gives a function that tells how many bytes the other side has let through. */
function pour(response: ServerResponse): () => number {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  const write = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.writeHead(200, { 'content-type': 'application/json' }).on('drain', write);
  const { socket } = response;
  write();
  return () => socket?.bytesWritten ?? 0;
}

describe('Gateway, against a subgraph that misbehaves', () => {
  let shop: OpenBookShop;
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let gateway: TestGateway;

  beforeAll(async () => {
    shop = await openBookShop({
      SUBGRAPH_DEADLINE_MS: 1_000,
      SUBGRAPH_RESPONSE_LIMIT: LIMIT,
      SUBGRAPH_BREAKER_CALLS: 1_000_000,
    });
    ({ books, reviews, gateway } = shop);
  });

  beforeEach(() => {
    reviews.misbehave = undefined;
    reviews.calls.length = 0;
  });

  afterAll(() => shop.close());

  const answer = (response: ServerResponse, entities: unknown, errors?: unknown) =>
    response.end(JSON.stringify({ data: entities === null ? null : { _entities: entities }, errors }));

  const faults: [string, string, (response: ServerResponse) => void][] = [
    ['hangs before its headers', 'SUBGRAPH_TIMEOUT', () => {}],
    ['hangs in its body', 'SUBGRAPH_TIMEOUT', (response) => response.writeHead(200).write('{"data":')],
    ['resets the connection', 'SUBGRAPH_UNAVAILABLE', (response) => response.socket?.resetAndDestroy()],
    ['hangs up without a word', 'SUBGRAPH_UNAVAILABLE', (response) => response.destroy()],
    ['answers HTML', 'SUBGRAPH_INVALID_RESPONSE', (response) => response.end('<!doctype html>')],
    ['answers half a JSON', 'SUBGRAPH_INVALID_RESPONSE', (response) => response.end('{"data":{"_entities":[{"st')],
    ['answers nothing', 'SUBGRAPH_INVALID_RESPONSE', (response) => response.end()],
    ['answers without end', 'SUBGRAPH_INVALID_RESPONSE', (response) => void pour(response)],
    ['answers another shape', 'SUBGRAPH_INVALID_RESPONSE', (response) => response.end('{"data":{"_entities":{}}}')],
    ['answers too many entities', 'SUBGRAPH_INVALID_RESPONSE', (response) => answer(response, [...STARS, null])],
    ['answers null without an error', 'SUBGRAPH_INVALID_RESPONSE', (response) => answer(response, null)],
    ['fails', 'SUBGRAPH_INVALID_RESPONSE', (response) => response.writeHead(500).end('Internal Server Error')],
    ['sits behind a proxy that fails', 'SUBGRAPH_UNAVAILABLE', (response) => response.writeHead(502).end('<html>')],
    [
      'redirects',
      'SUBGRAPH_INVALID_RESPONSE',
      (response) => response.writeHead(302, { location: 'http://127.0.0.1/' }).end(),
    ],
    [
      'compresses by what it was not offered',
      'SUBGRAPH_INVALID_RESPONSE',
      (response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('{"data":{}}'),
    ],
    [
      'says that it compresses and does not',
      'SUBGRAPH_INVALID_RESPONSE',
      (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('{"data":{}}'),
    ],
    [
      'hides a huge answer in a small one',
      'SUBGRAPH_INVALID_RESPONSE',
      (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50 * LIMIT))),
    ],
  ];

  it.each(faults)('keeps the rest when it %s', async (_, code, misbehave) => {
    reviews.misbehave = misbehave;
    const { data, errors, status } = await gateway.ask(QUERY);
    expect({ data, status }).toEqual({
      data: { books: [expect.objectContaining({ stars: null }), { title: '雪国', stars: null }] },
      status: 200,
    });
    expect(errors).toMatchObject([{ path: ['books'], extensions: { code, subgraph: 'reviews' } }]);
    reviews.misbehave = undefined;
    expect((await gateway.ask(QUERY)).data).toMatchObject({ books: STARS });
  });

  it('waits for one that is slow but in time', async () => {
    reviews.misbehave = (response) => setTimeout(() => answer(response, STARS), 300);
    expect(await gateway.ask(QUERY)).toMatchObject({ data: { books: STARS }, status: 200 });
  });

  it('takes no more of an endless answer than the limit and what is under way', async () => {
    let countBytes = () => 0;
    let isClosed = false;
    reviews.misbehave = (response) => {
      response.once('close', () => {
        isClosed = true;
      });
      countBytes = pour(response);
    };
    await gateway.ask(QUERY);
    await until(() => isClosed);
    expect(countBytes()).toBeLessThan(LIMIT + 32 * 1024 * 1024);
  });

  it('asks one that has too many requests no second time, and tells when to come again', async () => {
    reviews.misbehave = (response) => response.writeHead(429, { 'retry-after': '3' }).end();
    const { errors } = await gateway.ask(QUERY);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', retryAfterMs: 3_000 });
    expect(reviews.calls).toHaveLength(1);
  });

  it('masks an error without data and code', async () => {
    reviews.misbehave = (response) => response.end('{"errors":[{"message":"SELECT secret"}]}');
    const { data, errors } = await gateway.ask(QUERY);
    expect(data).toMatchObject({ books: [{ stars: null }, { stars: null }] });
    expect(errors).toMatchObject([
      { path: ['books'], extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph: 'reviews' } },
    ]);
    expect(JSON.stringify(errors)).not.toContain('secret');
  });

  it('takes the last of two values of the same key, as JSON.parse does', async () => {
    reviews.misbehave = (response) => response.end('{"data":{"_entities":[{"stars":1,"stars":2},{"stars":3}]}}');
    expect((await gateway.ask(QUERY)).data).toMatchObject({ books: [{ stars: 2 }, { stars: 3 }] });
  });

  it('lets "__proto__" in data do nothing', async () => {
    reviews.misbehave = (response) =>
      response.end(
        '{"data":{"_entities":[{"__proto__":{"polluted":1,"title":"x"},"stars":4},{"constructor":{"prototype":{"polluted":1}},"stars":5}],"__proto__":{"polluted":1}}}',
      );
    const { data, errors } = await gateway.ask(QUERY);
    expect({ data, errors }).toMatchObject({ data: { books: STARS }, errors: undefined });
    expect(JSON.stringify(data)).not.toContain('polluted');
    expect('polluted' in {}).toBe(false);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('reads an answer in %s', async (encoding, compress) => {
    reviews.misbehave = (response) =>
      response
        .writeHead(200, { 'content-encoding': encoding })
        .end(compress('{"data":{"_entities":[{"stars":4},{"stars":5}]}}'));
    expect((await gateway.ask(QUERY)).data).toMatchObject({ books: STARS });
    expect(reviews.calls[0]?.headers['accept-encoding']).toBe('gzip, br');
  });

  it('reads an answer that begins with a byte order mark', async () => {
    reviews.misbehave = (response) => response.end('\uFEFF{"data":{"_entities":[{"stars":4},{"stars":5}]}}');
    expect((await gateway.ask(QUERY)).data).toMatchObject({ books: STARS });
  });

  it('names a subgraph whose host has no address', async () => {
    // A label of more than 63 characters: no resolver asks anybody about it.
    const url = `http://${'x'.repeat(64)}.invalid/graphql`;
    const other = await startTestGateway([books, reviews], { SUBGRAPH_URLS: { reviews: url } });
    const { data, errors } = await other.ask(QUERY);
    expect(data).toMatchObject({ books: [{ title: 'Truyện Kiều', stars: null }, {}] });
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'reviews' } }]);
    expect(other.log).toContainEqual(expect.objectContaining({ reason: expect.stringContaining('getaddrinfo') }));
    await other.stop();
  });
});
