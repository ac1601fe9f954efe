import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { composeTiny, startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

describe('Gateway, over a folder of supergraphs', () => {
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let folder: string;
  let gateway: TestGateway;

  beforeEach(async () => {
    books = await booksSubgraph().start();
    reviews = await reviewsSubgraph().start();
    folder = mkdtempSync(join(tmpdir(), 'supergraphs-'));
    publish('v8', [books, reviews]);
    publish('v9', [books]);
    gateway = await startTestGateway([books], { SUPERGRAPH: folder, RELOAD_POLL_MS: 200 });
  });

  afterEach(async () => {
    await gateway.stop();
    await books.stop();
    await reviews.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const publish = (name: string, subgraphs: readonly TinySubgraph[]) =>
    writeFileSync(join(folder, `${name}.graphql`), composeTiny(subgraphs));
  const knowsStars = async () => (await gateway.ask('{ books { stars } }')).status === 200;

  it('serves the last by name, by its numbers', async () => {
    expect(await knowsStars()).toBe(false);
    publish('v10', [books, reviews]);
    await until(knowsStars);
    expect(gateway.log).toContainEqual(expect.objectContaining({ source: join(folder, 'v10.graphql') }));
  });

  it('goes back when the last is taken away', async () => {
    rmSync(join(folder, 'v9.graphql'));
    await until(knowsStars);
  });

  it('leaves alone what is hidden or no supergraph file', async () => {
    writeFileSync(join(folder, '.v99.graphql'), 'no');
    writeFileSync(join(folder, 'v99.txt'), 'no');
    publish('v10', [books, reviews]);
    await until(knowsStars);
    expect(gateway.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it.each([
    ['emptied', () => {}, /it holds no file named \*\.graphql/],
    ['taken away', () => rmSync(folder, { recursive: true }), /there is no such folder/],
  ])('keeps the old one while the folder is %s, says so, and recovers', async (_, remove, reason) => {
    for (const name of ['v8', 'v9']) rmSync(join(folder, `${name}.graphql`));
    remove();
    await until(() => gateway.log.some((line) => reason.test(String(line.reason))));
    expect(gateway.log).toContainEqual(expect.objectContaining({ code: 'SUPERGRAPH_UNREADABLE', source: folder }));
    expect((await gateway.ask('{ books { id } }')).errors).toBeUndefined();
    mkdirSync(folder, { recursive: true });
    publish('v11', [books, reviews]);
    await until(knowsStars);
  });

  it('refuses to start over an empty folder', async () => {
    for (const name of ['v8', 'v9']) rmSync(join(folder, `${name}.graphql`));
    await expect(startTestGateway([books], { SUPERGRAPH: folder })).rejects.toThrow(
      `The folder of supergraphs ${folder}: it holds no file named *.graphql.`,
    );
  });
});
