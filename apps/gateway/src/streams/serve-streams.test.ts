import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { booksSubgraph } from '../testing/book-shop';
import { startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

/** A subgraph that answers GraphQL, and under `/streams/` whatever a test says. */
let books: TinySubgraph;
let gateway: TestGateway;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const asked: IncomingMessage[] = [];

beforeAll(async () => {
  books = booksSubgraph();
  books.stream = (request, response) => {
    asked.push(request);
    answer(request, response);
  };
  await books.start();
  gateway = await startTestGateway([books], {
    STREAM_CONCURRENCY: 2,
    SUBGRAPH_DEADLINE_MS: 300,
    DRAIN_MS: 500,
  });
});

beforeEach(() => {
  asked.length = 0;
});

afterAll(async () => {
  await gateway.stop();
  await books.stop();
});

const open = (path: string, init: RequestInit = {}) => fetch(`${gateway.address}/streams/${path}`, init);

async function refusal(path: string) {
  const response = await open(path);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
  return { status: response.status, message: errors[0]?.message, ...errors[0]?.extensions };
}

describe('GET /streams/<subgraph>/…', () => {
  it('passes path, query and the listed headers on, and nothing else', async () => {
    answer = (_, response) =>
      response.writeHead(200, { 'content-type': 'application/x-ndjson', 'set-cookie': 'a=b' }).end('{}\n');
    const response = await open('books/exports/a%20b?after=%3D&types=A,B', {
      headers: {
        accept: 'application/x-ndjson',
        'last-event-id': 'c-1',
        'accept-language': 'vi',
        cookie: 'a=b',
        'x-request-id': 'stream-1',
      },
    });
    expect(await response.text()).toBe('{}\n');
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    expect(response.headers.get('x-request-id')).toBe('stream-1');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(asked[0]?.url).toBe('/streams/exports/a%20b?after=%3D&types=A,B');
    expect(asked[0]?.headers).toMatchObject({
      accept: 'application/x-ndjson',
      'last-event-id': 'c-1',
      'accept-language': 'vi',
      'x-request-id': 'stream-1',
    });
    expect(Object.keys(asked[0]?.headers ?? {})).not.toEqual(expect.arrayContaining(['cookie']));
  });

  it('hands on the head at once and each event as it comes, past the deadline of calls', async () => {
    let stream: ServerResponse | undefined;
    answer = (_, response) => {
      stream = response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
    };
    const controller = new AbortController();
    const response = await open('books/changes', { signal: controller.signal });
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    const reader = response.body?.getReader();
    for (const event of ['id: 1\ndata: Huế\n\n', ': still there\n\n', 'id: 2\ndata: 東京\n\n']) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      stream?.write(event);
      expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe(event);
    }
    controller.abort();
  });

  it('ends the stream of the subgraph when the client leaves', async () => {
    let hasLeft = false;
    answer = (request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      request.socket.once('close', () => {
        hasLeft = true;
      });
    };
    const controller = new AbortController();
    await open('books/changes', { signal: controller.signal });
    expect(hasLeft).toBe(false);
    controller.abort();
    await until(() => hasLeft);
    expect(asked).toHaveLength(1);
  });

  it('breaks the connection when the subgraph breaks off, so that nobody takes a part for the whole', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' }).write('{"a":1}\n');
      setTimeout(() => response.destroy(), 20);
    };
    const response = await open('books/changes');
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('hands on the status and body of a refusal', async () => {
    answer = (_, response) =>
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end('{"errors":[{"message":"no","extensions":{}}]}');
    expect(await refusal('books/changes?after=x')).toMatchObject({ status: 400, message: 'no' });
  });

  it.each([
    'films/changes',
    'books',
    'books/',
    'books/../graphql',
    'books/%2e%2e/graphql',
    'books/..%2fgraphql/../../health',
  ])('answers 404 for %s', async (path) => {
    answer = (_, response) => response.writeHead(404, { 'content-type': 'application/json' }).end('{"a":"internal"}');
    const status = await new Promise((resolve, reject) => {
      const { hostname, port } = new URL(gateway.address);
      const call = httpRequest({ hostname, port, path: `/streams/${path}` }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      call.on('error', reject).end();
    });
    expect(status).toBe(404);
    expect(books.calls.map(({ query }) => query)).toEqual([]);
  });

  it("does not show what a subgraph's own 404 says", async () => {
    answer = (_, response) => response.writeHead(404, { 'content-type': 'application/json' }).end('{"a":"internal"}');
    expect(await refusal('books/nothing')).toMatchObject({ status: 404, code: 'BAD_REQUEST' });
  });

  it('refuses more streams than it may carry, and takes one again when another ends', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    const controllers = [new AbortController(), new AbortController()];
    for (const { signal } of controllers) await open('books/changes', { signal });
    expect(await refusal('books/changes')).toMatchObject({
      status: 429,
      code: 'TOO_MANY_STREAMS',
      retryAfterMs: 5_000,
    });
    controllers[0]?.abort();
    const third = new AbortController();
    await until(async () => (await open('books/changes', { signal: third.signal })).status === 200);
    for (const controller of [...controllers, third]) controller.abort();
  });

  it('answers SUBGRAPH_TIMEOUT when a stream does not begin in time', async () => {
    answer = () => undefined;
    await until(async () => (await refusal('books/changes')).status === 504);
    expect(await refusal('books/changes')).toMatchObject({ status: 504, code: 'SUBGRAPH_TIMEOUT', subgraph: 'books' });
  });

  it('answers SUBGRAPH_UNAVAILABLE while the subgraph is down', async () => {
    await books.stop();
    expect(await refusal('books/changes')).toMatchObject({
      status: 503,
      code: 'SUBGRAPH_UNAVAILABLE',
      subgraph: 'books',
      retryAfterMs: 1_000,
    });
    await books.start();
  });

  it('ends event streams at once when the gateway stops', async () => {
    const other = await startTestGateway([books], { DRAIN_MS: 60_000 });
    answer = (_, response) => response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    const response = await fetch(`${other.address}/streams/books/changes`);
    const read = response.text().catch(() => 'cut');
    await other.stop();
    expect(await read).toBe('cut');
  });
});
