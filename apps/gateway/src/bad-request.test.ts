import type { GraphQLFormattedError } from 'graphql';
import { booksSubgraph } from './testing/book-shop';
import { startTestGateway, type TestGateway } from './testing/test-gateway';
import type { TinySubgraph } from './testing/tiny-subgraph';

async function errorsOf(response: Response): Promise<readonly GraphQLFormattedError[]> {
  const { errors } = (await response.json()) as { errors: readonly GraphQLFormattedError[] };
  return errors;
}

describe('Gateway, asked badly', () => {
  let books: TinySubgraph;
  let gateway: TestGateway;

  beforeAll(async () => {
    books = await booksSubgraph().start();
    gateway = await startTestGateway([books], { BODY_LIMIT: 20_000, MAX_TOKENS: 500 });
  });

  afterAll(async () => {
    await gateway.stop();
    await books.stop();
  });

  it.each([
    ['a literal of another type', '{ books(first: "abc") { id } }', undefined, 'first'],
    ['an unknown enum value', '{ books(order: AUTHOR) { id } }', undefined, 'order'],
    [
      'a literal deep in an input',
      '{ book(id: 1, where: {year: {in: [1, "x"]}}) { id } }',
      undefined,
      'where.year.in[1]',
    ],
    ['a number beyond 32 bits', '{ books(first: 99999999999) { id } }', undefined, 'first'],
    ['a bad variable', 'query($first: Int) { books(first: $first) { id } }', { first: 'abc' }, 'first'],
    ['a bad enum variable', 'query($o: Order) { books(order: $o) { id } }', { o: 'AUTHOR' }, 'o'],
    ['a missing variable', 'query($id: ID!) { book(id: $id) { id } }', {}, 'id'],
  ])('names the argument of %s', async (_, query, variables, argument) => {
    const { status, errors, data } = await gateway.ask(query, { variables });
    expect(errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument }) }),
    ]);
    expect({ status, data }).toEqual({ status: 400, data: undefined });
  });

  it.each([
    ['GRAPHQL_PARSE_FAILED', '{ books { '],
    ['GRAPHQL_PARSE_FAILED', `{ ${'books { id } '.repeat(200)} }`],
    ['GRAPHQL_VALIDATION_FAILED', '{ books { author } }'],
    ['OPERATION_RESOLUTION_FAILURE', 'query A { __typename } query B { __typename }'],
    ['OPERATION_RESOLUTION_FAILURE', 'subscription { news }'],
    ['BAD_REQUEST', ''],
  ])('answers %s with status 400', async (code, query) => {
    const { status, errors } = await gateway.ask(query);
    expect({ status, code: errors?.[0]?.extensions?.code }).toEqual({ status: 400, code });
    expect(errors?.[0]?.extensions).not.toHaveProperty('stacktrace');
  });

  it('answers null for a field whose argument a variable makes null, and why', async () => {
    const query = 'query ($id: ID = 1) { book(id: $id) { id } books { id } }';
    const { status, data, errors } = await gateway.ask(query, { variables: { id: null } });
    expect({ status, data, path: errors?.[0]?.path }).toMatchObject({
      status: 200,
      data: { book: null },
      path: ['book'],
    });
  });

  const json = { 'content-type': 'application/json' };
  it.each([
    ['broken JSON', 400, { method: 'POST', headers: json, body: '{"query":' }],
    ['a list of operations', 400, { method: 'POST', headers: json, body: '[{"query":"{__typename}"}]' }],
    [
      'a body that is too large',
      413,
      { method: 'POST', headers: json, body: JSON.stringify({ query: ' '.repeat(30_000) }) },
    ],
    ['a form', 415, { method: 'POST', body: new URLSearchParams({ query: '{__typename}' }) }],
    ['plain text, as a foreign page sends it', 415, { method: 'POST', body: '{"query":"{__typename}"}' }],
    ['another encoding of the body', 415, { method: 'POST', headers: { 'content-type': 'image/png' }, body: 'x' }],
  ])('refuses %s', async (_, status, init: RequestInit) => {
    const response = await fetch(`${gateway.address}/graphql`, init);
    const [error] = await errorsOf(response);
    expect({ status: response.status, code: error?.extensions?.code }).toEqual({ status, code: 'BAD_REQUEST' });
    expect(error?.extensions?.requestId).toBe(response.headers.get('x-request-id'));
  });

  it('refuses a query by GET that a foreign page could have sent', async () => {
    const response = await fetch(`${gateway.address}/graphql?query={__typename}`);
    expect(response.status).toBe(400);
  });

  it('refuses a mutation by GET', async () => {
    const mutation = encodeURIComponent('mutation { burn(id: 1) }');
    const response = await fetch(`${gateway.address}/graphql?query=${mutation}`, { headers: json });
    expect(response.status).toBe(405);
  });

  it('refuses a wrong hash of a persisted operation', async () => {
    const body = JSON.stringify({
      query: '{__typename}',
      extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } },
    });
    const response = await fetch(`${gateway.address}/graphql`, { method: 'POST', headers: json, body });
    expect(response.status).toBe(400);
    expect((await errorsOf(response))[0]?.extensions?.code).toBe('BAD_REQUEST');
  });

  it('answers a place where there is nothing in JSON', async () => {
    const response = await fetch(`${gateway.address}/`);
    expect(response.status).toBe(404);
    expect((await errorsOf(response))[0]?.message).toMatch(/GraphQL is at \/graphql/);
  });
});
