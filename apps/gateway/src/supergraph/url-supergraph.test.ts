import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { SupergraphSite } from '../testing/supergraph-site';
import { composeTiny, startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

describe('Gateway, over a supergraph from an address', () => {
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let site: SupergraphSite;
  let gateway: TestGateway | undefined;

  beforeEach(async () => {
    books = await booksSubgraph().start();
    reviews = await reviewsSubgraph().start();
    site = await new SupergraphSite().start();
    site.text = composeTiny([books]);
  });

  afterEach(async () => {
    await gateway?.stop();
    gateway = undefined;
    for (const each of [books, reviews, site]) await each.stop();
  });

  const start = () => startTestGateway([books], { SUPERGRAPH: site.url, RELOAD_POLL_MS: 50, READY_GRACE_MS: 3_000 });
  const knowsStars = async () => (await gateway?.ask('{ books { stars } }'))?.status === 200;
  const unread = () => gateway?.log.filter(({ code }) => code === 'SUPERGRAPH_UNREADABLE') ?? [];

  it('serves each new one, and fetches none twice', async () => {
    gateway = await start();
    await until(() => site.statuses.length > 3);
    expect(site.statuses.filter((status) => status === 200)).toHaveLength(1);
    site.text = composeTiny([books, reviews]);
    await until(knowsStars);
  });

  it('keeps the old one while the address fails, says why once, and recovers by itself', async () => {
    gateway = await start();
    site.misbehave = (response) => response.writeHead(500).end();
    await until(() => site.requests.length > site.statuses.length + 2);
    expect(unread()).toMatchObject([{ reason: expect.stringContaining('it answers 500'), source: site.url }]);
    expect((await gateway.ask('{ books { id } }')).errors).toBeUndefined();
    site.text = composeTiny([books, reviews]);
    site.misbehave = undefined;
    await until(knowsStars);
    expect(gateway.log).toContainEqual(expect.objectContaining({ msg: 'the supergraph can be read again' }));
  });

  it('waits at its start for an address that fails at first', async () => {
    site.misbehave = (response) => response.writeHead(503).end();
    const starting = start();
    await until(() => site.requests.length > 1);
    site.misbehave = undefined;
    gateway = await starting;
    expect((await gateway.ask('{ books { id } }')).errors).toBeUndefined();
  });

  it('refuses to start when the address fails for longer than READY_GRACE_MS', async () => {
    site.misbehave = (response) => response.writeHead(404).end();
    const settings = { SUPERGRAPH: site.url, READY_GRACE_MS: 600 };
    await expect(startTestGateway([books], settings)).rejects.toThrow(
      `The supergraph at ${site.url} can not be fetched: it answers 404.`,
    );
    expect(site.requests.length).toBeGreaterThan(1);
  });

  it('refuses to start at once with one that can not be served', async () => {
    site.text = 'type Query { a: Int }';
    await expect(start()).rejects.toThrow(
      `The supergraph ${site.url} can not be served: Invalid supergraph: must be a core schema`,
    );
    expect(site.requests).toHaveLength(1);
  });
});
