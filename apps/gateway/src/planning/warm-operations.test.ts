import { writeFileSync } from 'node:fs';
import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { composeTiny, startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';
import { watchPlanning } from '../testing/watch-planning';

describe('warmOperations', () => {
  const planned = watchPlanning();
  let books: TinySubgraph;
  let elsewhere: TinySubgraph;
  let reviews: TinySubgraph;
  let gateway: TestGateway;

  const start = async (WARM_PLANS: number) => {
    gateway = await startTestGateway([books, reviews], { RELOAD_POLL_MS: 200, WARM_PLANS });
  };

  const reload = async (subgraphs: readonly TinySubgraph[]) => {
    writeFileSync(gateway.supergraphFile, composeTiny(subgraphs));
    await until(() => gateway.log.some(({ msg }) => msg === 'serving a new supergraph'));
  };

  beforeEach(async () => {
    books = await booksSubgraph().start();
    elsewhere = await booksSubgraph().start();
    reviews = await reviewsSubgraph().start();
  });

  afterEach(async () => {
    await gateway.stop();
    await Promise.all([books, elsewhere, reviews].map((subgraph) => subgraph.stop()));
  });

  it('plans the most used operations before a new supergraph is served', async () => {
    await start(2);
    const [often, seldom] = ['query Often { books { id stars } }', '{ books { title } }'];
    await gateway.ask(seldom);
    for (let turn = 0; turn < 3; turn++) {
      await gateway.ask(often);
      await gateway.ask('{ latestReview { text } }');
    }
    await reload([elsewhere, reviews]);
    const before = planned();
    expect((await gateway.ask(often)).errors).toBeUndefined();
    expect({ planned: planned() - before, calls: elsewhere.calls.length }).toEqual({ planned: 0, calls: 1 });
    await gateway.ask(seldom);
    expect(planned() - before).toBe(1);
  });

  it('plans them as variables decided what was left out', async () => {
    await start(10);
    const query = 'query ($s: Boolean!) { books { id stars @include(if: $s) } }';
    await gateway.ask(query, { variables: { s: true } });
    await reload([elsewhere, reviews]);
    const before = planned();
    await gateway.ask(query, { variables: { s: true } });
    expect(planned() - before).toBe(0);
    expect((await gateway.ask(query, { variables: { s: false } })).errors).toBeUndefined();
    expect(planned() - before).toBe(1);
  });

  it('plans none when none is to be warm', async () => {
    await start(0);
    await gateway.ask('{ books { id } }');
    const before = planned();
    await reload([elsewhere, reviews]);
    expect(planned()).toBe(before);
  });

  it('logs what does not fit the new supergraph, without its text', async () => {
    await start(100);
    await gateway.ask('query Stars { book(id: "private") { stars } }');
    await gateway.ask('{ books { id } }');
    await reload([elsewhere]);
    const [line] = gateway.log.filter(({ msg }) => msg.includes('does not fit'));
    expect(line).toMatchObject({
      operationName: 'Stars',
      queryHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      reason: 'Cannot query field "stars" on type "Book".',
    });
    expect(JSON.stringify(line)).not.toContain('private');
    expect(gateway.log).toContainEqual(expect.objectContaining({ warm: 1, of: 2 }));
  });
});
