import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { startTestGateway, type TestGateway } from '../testing/test-gateway';
import { TinySubgraph } from '../testing/tiny-subgraph';

describe('Cache-Control of an answer', () => {
  const books = booksSubgraph();
  const reviews = reviewsSubgraph();
  let gateway: TestGateway;

  beforeAll(async () => {
    await books.start();
    await reviews.start();
    gateway = await startTestGateway([books, reviews], { RATE_LIMIT: 1_000_000 });
  });

  afterAll(async () => {
    await gateway.stop();
    await books.stop();
    await reviews.stop();
  });

  const cacheControl = async (query: string, ofBooks?: string, ofReviews?: string) => {
    books.cacheControl = ofBooks;
    reviews.cacheControl = ofReviews;
    return (await gateway.ask(query)).headers.get('cache-control');
  };

  it.each([
    ['what the only subgraph says', '{ books { id } }', 'max-age=60, public', undefined, 'max-age=60, public'],
    ['the shorter time', '{ books { stars } }', 'max-age=60, public', 'max-age=5', 'max-age=5, public'],
    ['the narrower circle', '{ books { stars } }', 'max-age=9, private', 'max-age=90', 'max-age=9, private'],
    ['nothing where one says nothing', '{ books { stars } }', 'max-age=60, public', undefined, 'no-store'],
    ['nothing where one forbids it', '{ books { stars } }', 'max-age=60', 'max-age=60, no-store', 'no-store'],
    ['nothing where there is an error', '{ secret books { id } }', 'max-age=60', undefined, 'no-store'],
    ['nothing for a mutation', 'mutation { burn(id: 1) }', 'max-age=60', undefined, 'no-store'],
    ['nothing for the schema', '{ __typename }', undefined, undefined, 'no-store'],
  ])('is %s', async (_, query, ofBooks, ofReviews, expected) => {
    expect(await cacheControl(query, ofBooks, ofReviews)).toBe(expected);
  });

  it('varies with the form of the answer and with who asks', async () => {
    const { headers } = await gateway.ask('{ books { id } }');
    expect(headers.get('vary')).toBe('accept, authorization, accept-language');
  });

  it('keeps what one client has left out of an answer that others may be given', async () => {
    books.cacheControl = 'max-age=60';
    expect((await gateway.ask('{ books { id } }')).extensions?.cost).not.toHaveProperty('remaining');
    books.cacheControl = undefined;
    expect((await gateway.ask('{ books { id } }')).extensions?.cost).toHaveProperty('remaining');
  });

  it('comes with a tag to a GET, and with status 304 to who has that already', async () => {
    books.cacheControl = 'max-age=60';
    const url = `${gateway.address}/graphql?query=${encodeURIComponent('{ books { id } }')}`;
    const get = (headers: Record<string, string> = {}) =>
      fetch(url, { headers: { 'apollo-require-preflight': 'true', ...headers } });
    const first = await get();
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    const second = await get({ 'if-none-match': `"other", W/${tag}` });
    expect({ status: second.status, body: await second.text() }).toEqual({ status: 304, body: '' });
    expect(Object.fromEntries(second.headers)).toMatchObject({
      etag: tag,
      'cache-control': 'max-age=60, public',
      vary: expect.stringContaining('accept-language'),
    });
    expect((await get({ 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('has no tag for a POST, whose condition would mean something else', async () => {
    const { headers, status } = await gateway.ask('{ books { id } }', { headers: { 'if-none-match': '*' } });
    expect({ status, tag: headers.get('etag') }).toEqual({ status: 200, tag: null });
  });
});

describe('@cacheControl in a supergraph', () => {
  it('restricts what subgraphs say', async () => {
    const sdl = `extend schema
      @link(url: "https://cache.test/cacheControl/v1.0", import: ["@cacheControl"])
      @composeDirective(name: "@cacheControl")
    directive @cacheControl(maxAge: Int, scope: CacheControlScope) on FIELD_DEFINITION | OBJECT
    enum CacheControlScope { PUBLIC PRIVATE }
    type Query { shop: Shop street: String }
    type Shop @cacheControl(maxAge: 30) { name: String owner: String @cacheControl(maxAge: 20, scope: PRIVATE) }`;
    const subgraph = new TinySubgraph('shops', sdl, { Query: { shop: () => ({ name: 'one', owner: 'two' }) } });
    subgraph.cacheControl = 'max-age=60, public';
    await subgraph.start();
    const gateway = await startTestGateway([subgraph]);
    const cacheControl = async (query: string) => (await gateway.ask(query)).headers.get('cache-control');
    expect(await cacheControl('{ street }')).toBe('max-age=60, public');
    expect(await cacheControl('{ shop { name } }')).toBe('max-age=30, public');
    expect(await cacheControl('{ shop { ...rest } } fragment rest on Shop { owner }')).toBe('max-age=20, private');
    await gateway.stop();
    await subgraph.stop();
  });
});
