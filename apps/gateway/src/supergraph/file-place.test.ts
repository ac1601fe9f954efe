import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { composeTiny, startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import { TinySubgraph } from '../testing/tiny-subgraph';

describe('Gateway, when the supergraph file changes', () => {
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let gateway: TestGateway;

  beforeEach(async () => {
    books = await booksSubgraph().start();
    reviews = await reviewsSubgraph().start();
    gateway = await startTestGateway([books], { RELOAD_POLL_MS: 200 });
  });

  afterEach(async () => {
    await gateway.stop();
    await books.stop();
    await reviews.stop();
  });

  const knowsStars = async () => (await gateway.ask('{ books { stars } }')).status === 200;
  const refusals = () => gateway.log.filter(({ msg }) => msg.includes('the one before stays'));

  it('serves the new one, written in place', async () => {
    expect(await knowsStars()).toBe(false);
    writeFileSync(gateway.supergraphFile, composeTiny([books, reviews]));
    await until(knowsStars);
  });

  it('serves the new one, put in place by renaming, again and again', async () => {
    for (const subgraphs of [[books, reviews], [books], [books, reviews]]) {
      writeFileSync(`${gateway.supergraphFile}.new`, composeTiny(subgraphs));
      renameSync(`${gateway.supergraphFile}.new`, gateway.supergraphFile);
      await until(async () => (await knowsStars()) === subgraphs.length > 1);
    }
    expect(refusals()).toEqual([]);
  });

  it('keeps the old one when the new one is broken, says why once, and goes on watching', async () => {
    writeFileSync(gateway.supergraphFile, composeTiny([books, reviews]).slice(0, 900));
    await until(() => refusals().length > 0);
    expect((await gateway.ask('{ books { id } }')).errors).toBeUndefined();
    expect(refusals()[0]?.reason).toMatch(/Syntax Error/);
    writeFileSync(gateway.supergraphFile, composeTiny([books, reviews]));
    await until(knowsStars);
    expect(refusals()).toHaveLength(1);
  });

  it('keeps the old one while the file is away', async () => {
    rmSync(gateway.supergraphFile);
    expect((await gateway.ask('{ books { id } }')).errors).toBeUndefined();
    writeFileSync(gateway.supergraphFile, composeTiny([books, reviews]));
    await until(knowsStars);
  });

  it('keeps the old one when a subgraph of the new one has no address', async () => {
    writeFileSync(gateway.supergraphFile, composeTiny([books, reviews]).replace(reviews.url, ''));
    await until(() => refusals().length > 0);
    expect(refusals()[0]?.reason).toMatch(/"reviews" has no http address/);
  });

  it('follows a subgraph to another address', async () => {
    const elsewhere = await booksSubgraph().start();
    writeFileSync(gateway.supergraphFile, composeTiny([elsewhere]));
    await until(async () => {
      await gateway.ask('{ books { id } }');
      return elsewhere.calls.length > 0;
    });
    await elsewhere.stop();
  });
});

describe('Gateway, at its start', () => {
  it('calls a subgraph where it is told to', async () => {
    const books = await booksSubgraph().start();
    const url = books.url;
    const lost = booksSubgraph();
    const gateway = await startTestGateway([lost], { SUBGRAPH_URLS: { books: url } });
    expect((await gateway.ask('{ books { id } }')).errors).toBeUndefined();
    await gateway.stop();
    await books.stop();
  });

  it('refuses an address for a subgraph that does not exist', async () => {
    const starting = startTestGateway([booksSubgraph()], { SUBGRAPH_URLS: { boks: 'http://127.0.0.1:1/' } });
    await expect(starting).rejects.toThrow('An address is given for boks, but the subgraphs are: books.');
  });

  it('refuses a file that is not there', async () => {
    const starting = startTestGateway([booksSubgraph()], { SUPERGRAPH: '/nowhere/supergraph.graphql' });
    await expect(starting).rejects.toThrow(
      'The supergraph /nowhere/supergraph.graphql can not be read: there is no such file.',
    );
  });

  it('refuses rules that no caller could ever meet', async () => {
    const locked = new TinySubgraph('locked', 'type Query { salary: Int @authenticated }');
    await expect(startTestGateway([locked])).rejects.toThrow(/no issuer of tokens is set/);
  });
});
