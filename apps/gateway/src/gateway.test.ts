import { connect } from 'node:net';
import { booksSubgraph, reviewsSubgraph } from './testing/book-shop';
import { startTestGateway, type TestGateway, until } from './testing/test-gateway';
import type { TinySubgraph } from './testing/tiny-subgraph';

describe('Gateway', () => {
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let gateway: TestGateway;

  beforeAll(async () => {
    books = await booksSubgraph().start();
    reviews = await reviewsSubgraph().start();
    gateway = await startTestGateway([books, reviews]);
  });

  beforeEach(() => {
    books.calls.length = 0;
    reviews.calls.length = 0;
  });

  afterAll(async () => {
    await gateway.stop();
    await books.stop();
    await reviews.stop();
  });

  it('joins an entity over two subgraphs with one call to each', async () => {
    const { data, errors, status } = await gateway.ask('{ books { title stars } }');
    expect({ errors, status }).toEqual({ errors: undefined, status: 200 });
    expect(data).toEqual({
      books: [
        { title: 'Truyện Kiều', stars: 4 },
        { title: '雪国', stars: 5 },
      ],
    });
    expect([books.calls.length, reviews.calls.length]).toEqual([1, 1]);
  });

  it('enters an entity by its key', async () => {
    const { data } = await gateway.ask('{ latestReview { book { title } } }');
    expect(data).toEqual({ latestReview: { book: { title: '雪国' } } });
    expect(books.calls[0]?.variables).toEqual({ representations: [{ __typename: 'Book', id: '2' }] });
  });

  it('sends subgraphs the listed headers of the client and the request id, and no other', async () => {
    await gateway.ask('{ books { id } }', {
      headers: {
        'accept-language': 'vi',
        cookie: 'a=b',
        'x-request-id': 'abc-1',
        'x-other': 'y',
      },
    });
    const { headers } = books.calls[0] ?? {};
    expect(headers).toMatchObject({ 'accept-language': 'vi', 'x-request-id': 'abc-1' });
    expect(Object.keys(headers ?? {})).not.toEqual(expect.arrayContaining(['cookie']));
    expect(Object.keys(headers ?? {})).not.toEqual(expect.arrayContaining(['x-other']));
  });

  it('answers with the request id of the client, or a new one when that is malformed', async () => {
    const given = await gateway.ask('{ nothing }', { headers: { 'x-request-id': 'abc-2' } });
    expect(given.headers.get('x-request-id')).toBe('abc-2');
    expect(given.errors?.[0]?.extensions?.requestId).toBe('abc-2');
    const malformed = await gateway.ask('{ nothing }', { headers: { 'x-request-id': 'a b"' } });
    expect(malformed.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('masks a fault of a resolver and logs it', async () => {
    const answer = await gateway.ask('{ secret books { id } }', { headers: { 'x-request-id': 'masked-1' } });
    expect(answer.data).toMatchObject({ secret: null, books: [{ id: '1' }, { id: '2' }] });
    expect(answer.errors).toEqual([
      {
        message: expect.not.stringContaining('SELECT'),
        path: ['secret'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph: 'books', requestId: 'masked-1' },
      },
    ]);
    expect(gateway.log).toContainEqual(
      expect.objectContaining({ requestId: 'masked-1', message: expect.stringContaining('SELECT') }),
    );
  });

  it('logs one line per request, with operation, status and codes but no variables', async () => {
    await gateway.ask('query Titles($first: Int) { books(first: $first) { title } secret }', {
      variables: { first: 98765 },
      headers: { 'x-request-id': 'logged-1' },
    });
    await until(() => gateway.log.some(({ requestId, msg }) => requestId === 'logged-1' && msg === 'request'));
    const lines = gateway.log.filter(({ requestId, msg }) => requestId === 'logged-1' && msg === 'request');
    expect(lines).toEqual([
      expect.objectContaining({
        operationName: 'Titles',
        operationType: 'query',
        status: 200,
        errorCodes: ['INTERNAL_SERVER_ERROR'],
        durationMs: expect.any(Number),
      }),
    ]);
    expect(JSON.stringify(gateway.log)).not.toContain('98765');
  });

  it('answers the schema to introspection and hides query plans', async () => {
    const { data, extensions } = await gateway.ask('{ __schema { queryType { name } } }', {
      headers: { 'apollo-query-plan-experimental': 'true' },
    });
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    expect(Object.keys(extensions ?? {})).toEqual(['cost']);
  });

  it('is alive, and ready once the subgraphs have answered', async () => {
    expect((await fetch(`${gateway.address}/health`)).status).toBe(200);
    await until(async () => (await fetch(`${gateway.address}/ready`)).status === 200);
  });

  it('lets a running request end when it stops, and does not wait for connections that are kept or were never used', async () => {
    const other = await startTestGateway([books, reviews], { DRAIN_MS: 600_000 });
    const idle = connect(Number(new URL(other.address).port), '127.0.0.1');
    await new Promise((resolve) => idle.once('connect', resolve));
    let finish = () => {};
    books.misbehave = (response) => {
      finish = () => response.end('{"data":{"books":[]}}');
    };
    const answer = other.ask('{ books { id } }');
    await until(() => books.calls.length > 0);
    const stopped = other.stop();
    finish();
    books.misbehave = undefined;
    expect((await answer).data).toEqual({ books: [] });
    await stopped;
  });
});
