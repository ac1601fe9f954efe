import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { startTestGateway, type TestGateway } from '../testing/test-gateway';

describe('Entity cache', () => {
  const books = booksSubgraph();
  const reviews = reviewsSubgraph();
  let gateway: TestGateway;

  beforeEach(async () => {
    await books.start();
    await reviews.start();
    books.cacheControl = undefined;
    reviews.cacheControl = 'max-age=60, public';
    reviews.misbehave = undefined;
    gateway = await startTestGateway([books, reviews], {
      ENTITY_CACHE: true,
      DEBUG_SCOPE: '*',
      FORWARD_HEADERS: ['accept-language', 'authorization'],
    });
    books.calls.length = 0;
    reviews.calls.length = 0;
  });

  afterEach(async () => {
    await gateway.stop();
    await books.stop();
    await reviews.stop();
  });

  const ids = () =>
    reviews.calls.map(({ variables }) => (variables.representations as { id: string }[]).map(({ id }) => id));
  const ofBook = (id: string, fields = 'stars') => `{ book(id: ${id}) { ${fields} } }`;

  it('asks for each entity once, whatever operation it stands in', async () => {
    await gateway.ask('query First { book(id: 2) { stars } }');
    const { data } = await gateway.ask('query Second { books { title stars } }');
    expect(data).toEqual({
      books: [
        { title: 'Truyện Kiều', stars: 4 },
        { title: '雪国', stars: 5 },
      ],
    });
    expect(ids()).toEqual([['2'], ['1']]);
    const again = await gateway.ask('{ books { title stars } }', { headers: { 'x-kakehashi-debug': 'plan' } });
    expect(again.data).toEqual(data);
    const kept = [{ subgraph: 'reviews', startMs: expect.any(Number), found: 2, wanted: 2 }];
    expect(again.extensions?.debug).toMatchObject({ fetches: [{ subgraph: 'books' }], kept });
    expect(ids().length).toBe(2);
  });

  it.each([
    ['other fields', ofBook('1', 'stars'), ofBook('1', 'reviews { text }'), {}, {}],
    ['another language', ofBook('1'), ofBook('1'), {}, { 'accept-language': 'vi' }],
    ['another person', ofBook('1'), ofBook('1'), { authorization: 'a' }, { authorization: 'b' }],
  ])('asks again for %s', async (_, one, other, headers, otherHeaders) => {
    await gateway.ask(one, { headers });
    await gateway.ask(other, { headers: otherHeaders });
    expect(ids()).toEqual([['1'], ['1']]);
  });

  it('keeps nothing that its subgraph does not allow, and what is private only of whom it knows', async () => {
    const callsFor = async (cacheControl: string | undefined, headers = {}) => {
      reviews.cacheControl = cacheControl;
      reviews.calls.length = 0;
      await gateway.ask(ofBook('1'), { headers });
      await gateway.ask(ofBook('1'), { headers });
      return reviews.calls.length;
    };
    expect(await callsFor(undefined)).toBe(2);
    expect(await callsFor('max-age=60, private')).toBe(2);
    expect(await callsFor('max-age=60, private', { authorization: 'mine' })).toBe(1);
  });

  it('lets an answer be kept no longer than the entities in it', async () => {
    books.cacheControl = 'max-age=600, public';
    await gateway.ask(ofBook('1'));
    const header = (await gateway.ask(ofBook('1'))).headers.get('cache-control');
    expect(header).toMatch(/^max-age=(59|60), public$/);
  });

  it('keeps no entity that was not found', async () => {
    const missing = () => gateway.ask('{ latestReview { book { title } } }');
    books.cacheControl = 'max-age=60';
    books.misbehave = (response) => response.end('{"data":{"_entities":[null]}}');
    await missing();
    books.misbehave = undefined;
    expect((await missing()).data).toEqual({ latestReview: { book: { title: '雪国' } } });
  });

  it('puts an error to its own entity among those that were kept, and keeps nothing of that answer', async () => {
    await gateway.ask(ofBook('1'));
    reviews.misbehave = (response) =>
      response.end('{"data":{"_entities":[null]},"errors":[{"message":"no","path":["_entities",0,"stars"]}]}');
    const { data, errors } = await gateway.ask('{ books { stars } }');
    expect(data).toEqual({ books: [{ stars: 4 }, { stars: null }] });
    expect(errors).toHaveLength(1);
    reviews.misbehave = undefined;
    expect((await gateway.ask('{ books { stars } }')).data).toEqual({ books: [{ stars: 4 }, { stars: 5 }] });
  });

  it('is passed by for a mutation, which wants to see what it did', async () => {
    await gateway.ask(ofBook('1'));
    const { data } = await gateway.ask('mutation { restore(id: 1) { stars } }');
    expect(data).toEqual({ restore: { stars: 4 } });
    expect(ids()).toEqual([['1'], ['1']]);
  });

  it('answers with what is kept while its subgraph is down', async () => {
    await gateway.ask('{ books { stars } }');
    await reviews.stop();
    const { data, errors } = await gateway.ask('{ books { title stars } }');
    expect({ data, errors }).toMatchObject({ data: { books: [{ stars: 4 }, { stars: 5 }] }, errors: undefined });
    await reviews.start();
  });
});
