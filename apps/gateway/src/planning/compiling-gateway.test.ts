import { writeFileSync } from 'node:fs';
import { booksSubgraph } from '../testing/book-shop';
import { type OpenBookShop, openBookShop } from '../testing/open-book-shop';
import { composeTiny, startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import { TinySubgraph } from '../testing/tiny-subgraph';

describe('CompilingGateway', () => {
  let shop: OpenBookShop;
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let gateway: TestGateway;

  beforeEach(async () => {
    shop = await openBookShop({
      RELOAD_POLL_MS: 200,
      SUBGRAPH_DEADLINE_MS: 60_000,
      REQUEST_DEADLINE_MS: 60_000,
    });
    ({ books, reviews, gateway } = shop);
  });

  afterEach(() => shop.close());

  it('asks for an entity once, wherever it stands', async () => {
    await gateway.ask('{ a: book(id: 2) { stars } b: books { stars } latestReview { book { title } } }');
    const representations = reviews.calls.flatMap(({ variables }) => variables.representations ?? []);
    expect(representations).toHaveLength(3);
    await gateway.ask('{ books { reviews { book { id stars } } } }');
    expect(reviews.calls.at(-1)?.variables.representations).toHaveLength(2);
  });

  it('ends a request with the supergraph by which it was validated', async () => {
    // Before that, the gateway asks whether the subgraphs answer at all.
    await until(async () => (await fetch(`${gateway.address}/ready`)).status === 200);
    let finish = () => {};
    books.misbehave = (response) => {
      finish = () => response.end('{"data":{"books":[{"__typename":"Book","id":"1"}]}}');
    };
    const running = gateway.ask('{ books { id stars } }');
    await until(() => books.calls.length > 0);
    books.misbehave = undefined;
    writeFileSync(gateway.supergraphFile, composeTiny([books]));
    // Another query than the running one, which it would be joined with.
    await until(async () => (await gateway.ask('{ book(id: 1) { stars } }')).status === 400);
    finish();
    expect(await running).toMatchObject({ data: { books: [{ id: '1', stars: 4 }] }, status: 200 });
  });

  it('forgets its plans with the supergraph that they were made for', async () => {
    const query = '{ books { id } }';
    await gateway.ask(query);
    const elsewhere = await booksSubgraph().start();
    writeFileSync(gateway.supergraphFile, composeTiny([elsewhere, reviews]));
    await until(async () => {
      await gateway.ask(query);
      return elsewhere.calls.length > 0;
    });
    await elsewhere.stop();
  });

  it('plans each operation of a document for itself', async () => {
    const query = 'query A { a: books { id } } query B { b: books { title } }';
    const ask = async (operationName: string) => {
      const response = await fetch(`${gateway.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName }),
      });
      return ((await response.json()) as { data: object }).data;
    };
    expect([Object.keys(await ask('A')), Object.keys(await ask('B')), Object.keys(await ask('A'))]).toEqual([
      ['a'],
      ['b'],
      ['a'],
    ]);
  });

  it('tells that subscriptions are not served', async () => {
    const news = await new TinySubgraph('news', 'type Query { a: Int } type Subscription { b: Int }').start();
    const other = await startTestGateway([news]);
    const { status, errors } = await other.ask('subscription { b }');
    expect({ status, code: errors?.[0]?.extensions?.code }).toEqual({ status: 400, code: 'OPERATION_NOT_PLANNED' });
    await other.stop();
    await news.stop();
  });
});
