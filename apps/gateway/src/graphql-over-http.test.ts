import { type AuditResult, auditServer } from 'graphql-http';
import { booksSubgraph } from './testing/book-shop';
import { startTestGateway, type TestGateway } from './testing/test-gateway';
import type { TinySubgraph } from './testing/tiny-subgraph';

/**
 * What the audit recommends and the gateway does not do, by the audit's id. The specification leaves it to the server:
 * answers of `application/json` may have a status of 4xx when nothing was executed, and clients, proxies and alarms that
 * know nothing of GraphQL then see the failure.
 */
const NOT_FOLLOWED = {
  '572B': 'SHOULD use 200 status code on document parsing failure when accepting application/json',
  FDE2: 'SHOULD use 200 status code on document validation failure when accepting application/json',
  '7B9B': 'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
};

/** What is refused to a GET without a header that tells it from one that a foreign page sends. */
const WITHOUT_PREFLIGHT = {
  '5A70': 'MAY accept application/x-www-form-urlencoded formatted GET requests',
  D6D5: 'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  '6A70': 'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
};

/** Name of each audit that did not pass, by its id. */
async function findFailed(results: readonly AuditResult[]): Promise<Record<string, string>> {
  const failed = results.filter((result) => result.status !== 'ok');
  await Promise.all(failed.map(({ response }) => response.body?.cancel()));
  return Object.fromEntries(failed.map(({ id, name }) => [id, name]));
}

describe('Gateway, by the audit of GraphQL over HTTP', () => {
  let books: TinySubgraph;
  let gateway: TestGateway;

  beforeAll(async () => {
    books = await booksSubgraph().start();
    gateway = await startTestGateway([books]);
  });

  afterAll(async () => {
    await gateway.stop();
    await books.stop();
  });

  it('does all that a server must and may, and tells by the status what was not executed', async () => {
    const fetchFn = (url: string, init?: RequestInit) =>
      fetch(url, { ...init, headers: { ...init?.headers, 'apollo-require-preflight': 'true' } });
    const results = await auditServer({ url: `${gateway.address}/graphql`, fetchFn });
    expect(results.length).toBeGreaterThan(60);
    expect(await findFailed(results)).toEqual(NOT_FOLLOWED);
  });

  it('refuses only GET requests that a foreign page could have sent', async () => {
    const results = await auditServer({ url: `${gateway.address}/graphql` });
    expect(await findFailed(results)).toEqual({ ...NOT_FOLLOWED, ...WITHOUT_PREFLIGHT });
  });

  it.each([
    ['application/json', 'application/json'],
    ['application/graphql-response+json', 'application/graphql-response+json'],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
    ['*/*', 'application/json'],
  ])('refuses in the type that is preferred by "%s" what never gets as far as GraphQL', async (accept, type) => {
    const headers = { accept, 'content-type': 'application/json' };
    const bodies = ['{"query":', JSON.stringify({ query: `{ ${'books { id } '.repeat(51)} }` })];
    for (const body of bodies) {
      const response = await fetch(`${gateway.address}/graphql`, { method: 'POST', headers, body });
      expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({
        status: 400,
        type: `${type}; charset=utf-8`,
      });
      await response.body?.cancel();
    }
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('refuses %s and tells the methods that it takes', async (method) => {
    const response = await fetch(`${gateway.address}/graphql`, { method });
    expect({ status: response.status, allow: response.headers.get('allow') }).toEqual({
      status: 405,
      allow: 'GET, POST',
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it.each(['application/json', 'application/graphql-response+json'])('answers a partial result as %s', async (type) => {
    const { status, headers, data, errors } = await gateway.ask('{ secret books { id } }', {
      headers: { accept: type },
    });
    expect(headers.get('content-type')).toContain(type);
    expect({ status, data, faults: errors?.length }).toMatchObject({ status: 200, data: { secret: null }, faults: 1 });
  });
});
