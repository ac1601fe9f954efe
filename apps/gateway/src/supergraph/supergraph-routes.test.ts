import { writeFileSync } from 'node:fs';
import { parse } from 'graphql';
import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { composeTiny, startTestGateway, type TestGateway, until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

interface Overview {
  readonly source: string;
  readonly pinned: string | null;
  readonly versions: readonly { readonly id: string; readonly state: string; readonly code?: string }[];
}

describe('supergraphRoutes', () => {
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let gateway: TestGateway;

  beforeEach(async () => {
    books = await booksSubgraph().start();
    reviews = await reviewsSubgraph().start();
    gateway = await startTestGateway([books], {
      ADMIN_PORT: 0,
      RELOAD_POLL_MS: 100,
      SUPERGRAPH_HISTORY: 3,
      SMOKE_QUERY: { text: '{ books { id } }', document: parse('{ books { id } }') },
      SMOKE_QUERY_GRACE_MS: 1,
    });
  });

  afterEach(async () => {
    await gateway.stop();
    await books.stop();
    await reviews.stop();
  });

  const call = async (method: 'GET' | 'POST' | 'DELETE', path: string) => {
    const response = await fetch(`${gateway.adminAddress}${path}`, { method });
    const body = (await response.json()) as Overview & { readonly errors?: { extensions: { code: string } }[] };
    return { ...body, status: response.status, error: body.errors?.[0]?.extensions.code };
  };
  const states = async () => (await call('GET', '/supergraphs')).versions.map(({ state }) => state);
  const publish = (text: string) => writeFileSync(gateway.supergraphFile, text);
  const publishBoth = async () => {
    publish(composeTiny([books, reviews]));
    await until(knowsStars);
  };
  const knowsStars = async () => (await gateway.ask('{ books { stars } }')).status === 200;

  it('tells the versions, the newest first', async () => {
    await publishBoth();
    publish('type Query { a: Int }');
    await until(async () => (await states()).includes('refused'));
    expect(await call('GET', '/supergraphs')).toMatchObject({
      status: 200,
      source: gateway.supergraphFile,
      pinned: null,
      versions: [
        {
          id: expect.stringMatching(/^[0-9a-f]{12}$/),
          state: 'refused',
          code: 'SUPERGRAPH_INVALID',
          reason: expect.stringContaining('Invalid supergraph'),
          source: gateway.supergraphFile,
          loadedAt: expect.stringMatching(/^\d{4}-.*Z$/),
          isLoaded: false,
        },
        { state: 'served', isLoaded: true },
        { state: 'replaced', isLoaded: true },
      ],
    });
  });

  it('goes back to a version at once, and stays there whatever comes, until it is unpinned', async () => {
    const [first] = (await call('GET', '/supergraphs')).versions;
    await publishBoth();
    const back = await call('POST', `/supergraphs/${first?.id}/serve`);
    expect(back).toMatchObject({ status: 200, pinned: first?.id });
    expect(await knowsStars()).toBe(false);
    publish(`${composeTiny([books, reviews])}\n# anew`);
    await until(async () => (await states()).includes('waiting'));
    expect(await states()).toEqual(['waiting', 'replaced', 'served']);
    expect(await knowsStars()).toBe(false);
    expect(await call('DELETE', '/supergraphs/pin')).toMatchObject({ status: 200, pinned: null });
    expect(await knowsStars()).toBe(true);
    expect(await states()).toEqual(['served', 'replaced', 'replaced']);
  });

  it('goes back and forth while requests run, and none fails', async () => {
    const [first] = (await call('GET', '/supergraphs')).versions;
    await publishBoth();
    const [second] = (await call('GET', '/supergraphs')).versions;
    const answers: Promise<{ readonly errors?: unknown }>[] = [];
    for (let turn = 0; turn < 20; turn++) {
      answers.push(...Array.from({ length: 5 }, () => gateway.ask('{ books { id title } }')));
      await call('POST', `/supergraphs/${(turn % 2 === 0 ? first : second)?.id}/serve`);
    }
    expect((await Promise.all(answers)).filter(({ errors }) => errors)).toEqual([]);
  });

  it('looks for a new supergraph when asked, and tries again one that was refused', async () => {
    const broken = await booksSubgraph().start();
    broken.misbehave = (response) => response.writeHead(500).end();
    publish(composeTiny([broken, reviews]));
    expect(await call('POST', '/supergraphs/reload')).toMatchObject({ status: 422, error: 'SMOKE_QUERY_FAILED' });
    broken.misbehave = undefined;
    expect(await call('POST', '/supergraphs/reload')).toMatchObject({
      status: 200,
      versions: [{ state: 'served' }, {}],
    });
    await broken.stop();
  });

  it('serves a version that failed the smoke query when it is told to', async () => {
    const text = composeTiny([books, reviews]);
    books.misbehave = (response) => response.writeHead(500).end();
    publish(text);
    await until(async () => (await states()).includes('refused'));
    books.misbehave = undefined;
    const [refused] = (await call('GET', '/supergraphs')).versions;
    await call('POST', `/supergraphs/${refused?.id}/serve`);
    expect(await knowsStars()).toBe(true);
    const [served] = (await call('GET', '/supergraphs')).versions;
    expect(served).toEqual(expect.not.objectContaining({ code: expect.anything() }));
  });

  it('refuses what it does not hold, what is invalid and what can not be read', async () => {
    expect(await call('POST', '/supergraphs/0123456789ab/serve')).toMatchObject({
      status: 404,
      error: 'SUPERGRAPH_NOT_HELD',
    });
    publish('type Query { a: Int }');
    expect(await call('POST', '/supergraphs/reload')).toMatchObject({ status: 422, error: 'SUPERGRAPH_INVALID' });
    const [refused] = (await call('GET', '/supergraphs')).versions;
    expect(await call('POST', `/supergraphs/${refused?.id}/serve`)).toMatchObject({
      status: 422,
      error: 'SUPERGRAPH_INVALID',
    });
    writeFileSync(gateway.supergraphFile, Buffer.from([0xff]));
    expect(await call('POST', '/supergraphs/reload')).toMatchObject({ status: 502, error: 'SUPERGRAPH_UNREADABLE' });
    expect((await gateway.ask('{ books { id } }')).errors).toBeUndefined();
  });
});
