import { request } from 'node:http';
import { booksSubgraph } from './testing/book-shop';
import { type Answer, startTestGateway, type TestGateway, until } from './testing/test-gateway';
import type { TinySubgraph } from './testing/tiny-subgraph';

const HEADERS = { 'content-type': 'application/json' };
const FIRST = { book: { title: 'Truyện Kiều' } };
const SECOND = { book: { title: '雪国' } };
const BY_ID = 'query($id: ID!) { book(id: $id) { title } }';
const BY_FILTER = 'query($where: BookFilter) { book(id: 1, where: $where) { title } }';

/** Repeats a text with a number in place of `#`. */
const repeated = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => text.replace('#', String(index))).join(' ');

const nested = (levels: number) => `{ ${'x { '.repeat(levels - 1)}x ${'} '.repeat(levels)}`;

describe('Gateway, asked oddly', () => {
  let books: TinySubgraph;
  let gateway: TestGateway;

  beforeAll(async () => {
    books = await booksSubgraph().start();
    gateway = await startTestGateway([books]);
    await until(async () => (await fetch(`${gateway.address}/ready`)).ok);
  });

  beforeEach(() => {
    books.calls.length = 0;
  });

  // Whatever was asked, the gateway goes on, and no prototype has been written to.
  afterEach(async () => {
    books.misbehave = undefined;
    expect(await gateway.ask('{ book(id: 1) { title } }')).toMatchObject({ status: 200, data: FIRST });
    expect('polluted' in {}).toBe(false);
  });

  afterAll(async () => {
    await gateway.stop();
    await books.stop();
  });

  async function answerOf(response: Response): Promise<Answer> {
    return { ...((await response.json()) as object), status: response.status, headers: response.headers };
  }

  async function post(body: string): Promise<Answer> {
    return answerOf(await fetch(`${gateway.address}/graphql`, { method: 'POST', headers: HEADERS, body }));
  }

  async function get(query: string, variables: string): Promise<Answer> {
    const parameters = new URLSearchParams({ query, variables });
    return answerOf(await fetch(`${gateway.address}/graphql?${parameters}`, { headers: HEADERS }));
  }

  it.each([
    [
      '10,000 aliases',
      400,
      'GRAPHQL_PARSE_FAILED',
      /more that 15000 tokens/,
      `{ ${repeated(10_000, 'a#: __typename')} }`,
    ],
    ['1,000 aliases', 400, 'OPERATION_TOO_LARGE', /MAX_ALIASES allows 200/, `{ ${repeated(1_000, 'a#: __typename')} }`],
    ['50 levels', 400, 'OPERATION_TOO_LARGE', /50 levels of fields; MAX_DEPTH allows 24/, nested(50)],
    ['20,000 levels', 400, 'OPERATION_TOO_LARGE', /nested too deeply to be read; MAX_DEPTH allows 24/, nested(20_000)],
    ['a value of 14,000 lists', 400, 'OPERATION_TOO_LARGE', /nested too deeply/, `{ book(id: ${'['.repeat(14_000)} }`],
    ['5 MB', 413, 'BAD_REQUEST', /too large/, `{ book(id: 1) { title } }${' '.repeat(5_000_000)}`],
  ])('refuses an operation of %s', async (_, status, code, message, query) => {
    const answer = await gateway.ask(query);
    expect(answer).toMatchObject({ status, errors: [{ extensions: { code, requestId: expect.any(String) } }] });
    expect(answer.errors?.[0]?.message).toMatch(message);
    expect(books.calls).toEqual([]);
  });

  it.each([
    ['of the request', `{"query":"{ __typename }","query":"{ book(id: 2) { title } }"}`],
    ['of the variables', `{"query":"${BY_ID}","variables":{"id":"1","id":"2"}}`],
  ])('takes the last of two values of the same key %s', async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 200, data: SECOND });
  });

  const polluting = ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}'];

  it.each(polluting)('refuses a body with %s, wherever it stands', async (object) => {
    for (const variables of [object, `{"id":"1","deep":[${object}]}`]) {
      const answer = await post(`{"query":"${BY_ID}","variables":${variables}}`);
      expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
      expect(answer.errors?.[0]?.message).toContain('"__proto__"');
    }
    expect(books.calls).toEqual([]);
  });

  it.each(polluting)(
    'refuses %s by GET where its type has no such field, and passes nothing on that is not declared',
    async (object) => {
      expect(await get(BY_FILTER, `{"where":${object}}`)).toMatchObject({
        status: 400,
        errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'where' } }],
      });
      expect(books.calls).toEqual([]);
      expect(await get(BY_ID, `{"id":"1",${object.slice(1)}`)).toMatchObject({ status: 200, data: FIRST });
      expect(Object.values(books.calls[0]?.variables ?? {})).toEqual(['1']);
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])('takes %s for a name like any other', async (name) => {
    const variable = BY_ID.replaceAll('$id', `$${name}`);
    expect(await get(variable, `{"${name}":"2"}`)).toMatchObject({ status: 200, data: SECOND });
    const { data } = await gateway.ask(`{ ${name}: book(id: 2) { ${name}: title } }`);
    expect(JSON.stringify(data)).toBe(`{"${name}":{"${name}":"雪国"}}`);
    // A variable without a value is not that which every object has by birth.
    await gateway.ask(`query($${name}: Int) { books(first: $${name}) { id } }`);
    expect(books.calls.at(-1)?.variables).toEqual({});
  });

  it('ends the call of a client that leaves, and logs that it did', async () => {
    let isClosed = false;
    books.misbehave = (response) => {
      response.once('close', () => {
        isClosed = true;
      });
    };
    const headers = { ...HEADERS, 'x-request-id': 'left-1' };
    const leaving = request(`${gateway.address}/graphql`, { method: 'POST', headers }).on('error', () => undefined);
    leaving.end('{"query":"{ books { id } }"}');
    await until(() => books.calls.length > 0);
    leaving.destroy();
    await until(() => isClosed);
    await until(() => gateway.log.some(({ requestId, isCancelled }) => requestId === 'left-1' && isCancelled === true));
  });
});
