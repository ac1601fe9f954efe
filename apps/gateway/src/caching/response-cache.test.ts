import { writeFileSync } from 'node:fs';
import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { ExportingLibrary } from '../testing/exporting-library';
import { describeWithRedis, TestRedis } from '../testing/redis-server';
import { composeTiny, startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

const NAMED = 'query One($id: ID!) { book(id: $id) { title } }';

describe('Response cache', () => {
  let books: TinySubgraph;
  let gateway: TestGateway;

  beforeEach(async () => {
    books = await booksSubgraph().start();
    books.cacheControl = 'max-age=60, public';
    gateway = await startTestGateway([books], {
      RESPONSE_CACHE: true,
      ADMIN_PORT: 0,
      FORWARD_HEADERS: ['accept-language', 'authorization'],
    });
  });

  afterEach(async () => {
    await gateway.stop();
    await books.stop();
  });

  /** How often the subgraph was called for two equal requests, or two that differ as told. */
  const callsFor = async (one: Parameters<TestGateway['ask']>, other = one) => {
    books.calls.length = 0;
    const first = await gateway.ask(...one);
    const second = await gateway.ask(...other);
    return { calls: books.calls.length, first, second };
  };

  it('takes no price for an answer, nor an answer for a price', async () => {
    const variables = { id: '1' };
    const priced = { variables, headers: { 'graphql-cost': 'validate' } };
    const { calls, first, second } = await callsFor([NAMED, priced], [NAMED, { variables }]);
    expect([calls, first.data, second.data]).toEqual([1, undefined, { book: { title: 'Truyện Kiều' } }]);
    const again = await gateway.ask(NAMED, priced);
    expect(again.extensions).toEqual(first.extensions);
    expect(again.data).toBeUndefined();
  });

  it('answers again without a call, charged and told as before, with its age', async () => {
    const { calls, first, second } = await callsFor([NAMED, { variables: { id: '1' } }]);
    expect(calls).toBe(1);
    expect(second.data).toEqual({ book: { title: 'Truyện Kiều' } });
    expect(second.extensions).toEqual(first.extensions);
    expect(second.headers.get('cache-control')).toBe('max-age=60, public');
    expect(Number(second.headers.get('age'))).toBeGreaterThanOrEqual(0);
  });

  it.each<[string, Parameters<TestGateway['ask']>, Parameters<TestGateway['ask']>]>([
    ['variables', [NAMED, { variables: { id: '1' } }], [NAMED, { variables: { id: '2' } }]],
    ['text', ['{ books { id } }'], ['{ books { title } }']],
    ['language', ['{ books { id } }'], ['{ books { id } }', { headers: { 'accept-language': 'vi' } }]],
    [
      'person',
      ['{ books { id } }', { headers: { authorization: 'a' } }],
      ['{ books { id } }', { headers: { authorization: 'b' } }],
    ],
  ])('tells apart by %s', async (_, one, other) => {
    expect((await callsFor(one, other)).calls).toBe(2);
  });

  it('keeps a private answer for who asked, and for nobody where that is not told', async () => {
    books.cacheControl = 'max-age=60, private';
    const mine = { headers: { authorization: 'Bearer mine' } };
    expect((await callsFor(['{ books { id } }'])).calls).toBe(2);
    expect((await callsFor(['{ books { id } }', mine])).calls).toBe(1);
    expect((await callsFor(['{ books { id } }', mine], ['{ books { id } }'])).calls).toBe(1);
    expect((await callsFor(['{ books { id } }', { headers: { authorization: 'Bearer other' } }])).calls).toBe(1);
  });

  it('keeps no answer with an error, no mutation, and nothing that subgraphs do not allow', async () => {
    expect((await callsFor(['{ secret books { id } }'])).calls).toBe(2);
    expect((await callsFor(['mutation { burn(id: 1) }'])).calls).toBe(2);
    books.cacheControl = undefined;
    expect((await callsFor(['{ books { id } }'])).calls).toBe(2);
  });

  it('answers nothing of a supergraph that another has replaced', async () => {
    await gateway.ask('{ books { id } }');
    const reviews = await reviewsSubgraph().start();
    writeFileSync(gateway.supergraphFile, composeTiny([books, reviews]));
    await until(() => gateway.log.some(({ msg }) => msg === 'serving a new supergraph'));
    books.calls.length = 0;
    await gateway.ask('{ books { id } }');
    expect(books.calls.length).toBe(1);
    await reviews.stop();
  });

  it('forgets every answer when any entity is purged', async () => {
    await gateway.ask('{ books { id } }');
    const body = JSON.stringify({ typename: 'Author' });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${gateway.adminAddress}/purge`, { method: 'POST', headers, body })).status).toBe(204);
    expect((await callsFor(['{ books { id } }'])).calls).toBe(1);
  });
});

describe('Without a response cache', () => {
  it('pages of exports are read anew, also where it is switched on', async () => {
    const exporting = await ExportingLibrary.start({ RESPONSE_CACHE: true });
    exporting.reset();
    const { subgraph } = exporting.library;
    subgraph.cacheControl = 'max-age=60, public';
    await exporting.jsonLines({ query: '{ books { nodes { id } } }' });
    const calls = subgraph.calls.length;
    await exporting.jsonLines({ query: '{ books { nodes { id } } }' });
    expect(subgraph.calls.length).toBe(2 * calls);
    await exporting.stop();
  });

  it('every request is executed', async () => {
    const books = await booksSubgraph().start();
    books.cacheControl = 'max-age=60, public';
    const gateway = await startTestGateway([books]);
    await gateway.ask('{ books { id } }');
    await gateway.ask('{ books { id } }');
    expect(books.calls.length).toBe(2);
    await gateway.stop();
    await books.stop();
  });
});

describeWithRedis('Response cache in Redis', () => {
  it('is shared by gateways, and while Redis is gone each has its own', async () => {
    const redis = await TestRedis.start();
    const books = await booksSubgraph().start();
    books.cacheControl = 'max-age=60, public';
    const settings = { RESPONSE_CACHE: true, REDIS_URL: redis.url };
    const [one, other] = [await startTestGateway([books], settings), await startTestGateway([books], settings)];
    const callsFor = async (query: string) => {
      books.calls.length = 0;
      await one.ask(query);
      await other.ask(query);
      return books.calls.length;
    };
    let turn = 0;
    // Until both are connected; each turn asks what nobody has asked before.
    await until(async () => (await callsFor(`{ a${turn++}: books { id } }`)) === 1);
    await redis.crash();
    expect(await callsFor('{ books { id } }')).toBe(2);
    expect(await callsFor('{ books { id } }')).toBe(0);
    await redis.start();
    await until(async () => (await callsFor(`{ a${turn++}: books { id } }`)) === 1);
    await one.stop();
    await other.stop();
    await books.stop();
    await redis.stop();
  });
});
