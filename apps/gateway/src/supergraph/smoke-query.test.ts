import { writeFileSync } from 'node:fs';
import { parse } from 'graphql';
import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { composeTiny, startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

const smokeOf = (text: string) => ({ text, document: parse(text) });

describe('Gateway, with a smoke query', () => {
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let gateway: TestGateway;

  beforeEach(async () => {
    books = await booksSubgraph().start();
    reviews = await reviewsSubgraph().start();
  });

  afterEach(async () => {
    await gateway.stop();
    await books.stop();
    await reviews.stop();
  });

  const start = async (query: string, graceMs: number) => {
    gateway = await startTestGateway([books], {
      RELOAD_POLL_MS: 100,
      SUBGRAPH_RETRIES: 0,
      SMOKE_QUERY: smokeOf(query),
      SMOKE_QUERY_GRACE_MS: graceMs,
    });
  };
  const publish = (...subgraphs: TinySubgraph[]) => writeFileSync(gateway.supergraphFile, composeTiny(subgraphs));
  const knowsStars = async () => (await gateway.ask('{ books { stars } }')).status === 200;
  const refusals = () => gateway.log.filter(({ code }) => code === 'SMOKE_QUERY_FAILED');

  it('asks the real subgraphs before a new supergraph is served', async () => {
    await start('query Smoke { latestReview { book { title } } }', 1);
    publish(books, reviews);
    await until(knowsStars);
    expect(reviews.calls[0]?.query).toContain('latestReview');
    expect(books.calls[0]?.query).toContain('_entities');
  });

  it('keeps the old supergraph when an answer has errors, tells them, and takes the next that passes', async () => {
    await start('{ books { title } }', 1);
    const broken = await booksSubgraph().start();
    broken.misbehave = (response) => response.writeHead(500).end();
    publish(broken);
    await until(() => refusals().length > 0);
    expect(refusals()[0]?.reason).toMatch(/^The smoke query failed: SUBGRAPH_\w+ books /);
    books.calls.length = 0;
    expect((await gateway.ask('{ books { id } }')).errors).toBeUndefined();
    expect(books.calls).toHaveLength(1);
    publish(books, reviews);
    await until(knowsStars);
    await broken.stop();
  });

  it('keeps the old supergraph when the query does not fit the new one', async () => {
    await start('{ books { title } }', 60_000);
    publish(reviews);
    await until(() => refusals().length > 0);
    expect(refusals()[0]?.reason).toMatch(/The smoke query failed: .*Cannot query field "books"/);
  });

  it('tries again for as long as is allowed', async () => {
    await start('{ books { title } }', 60_000);
    const late = await booksSubgraph().start();
    late.misbehave = (response) => response.writeHead(503).end();
    publish(late);
    await until(() => late.calls.length > 1);
    late.misbehave = undefined;
    await until(async () => {
      await gateway.ask('{ books { id } }');
      return late.calls.some(({ query }) => query.includes('id'));
    });
    expect(refusals()).toEqual([]);
    await late.stop();
  });
});

describe('Gateway that stops while a smoke query is asked', () => {
  it('breaks it off', async () => {
    const [books, silent] = [await booksSubgraph().start(), await booksSubgraph().start()];
    silent.misbehave = () => {};
    const gateway = await startTestGateway([books], {
      RELOAD_POLL_MS: 100,
      SMOKE_QUERY: smokeOf('{ books { title } }'),
      SMOKE_QUERY_GRACE_MS: 60_000,
    });
    writeFileSync(gateway.supergraphFile, composeTiny([silent]));
    await until(() => silent.calls.length > 0);
    await gateway.stop();
    await books.stop();
    await silent.stop();
  });
});
