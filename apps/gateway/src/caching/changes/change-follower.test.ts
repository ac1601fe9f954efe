import type { ServerResponse } from 'node:http';
import { booksSubgraph, reviewsSubgraph } from '../../testing/book-shop';
import { startTestGateway, type TestGateway, until } from '../../testing/test-gateway';

describe('ChangeFollower', () => {
  const books = booksSubgraph();
  const reviews = reviewsSubgraph();
  let gateway: TestGateway;
  /** The streams that were opened, newest last. */
  let opened: { readonly url: string; readonly lastEventId: unknown; readonly response: ServerResponse }[];

  beforeEach(async () => {
    await books.start();
    await reviews.start();
    opened = [];
    books.stream = (request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': alive\n\n');
      opened.push({ url: request.url ?? '', lastEventId: request.headers['last-event-id'], response });
    };
    reviews.cacheControl = 'max-age=60, public';
    gateway = await startTestGateway([books, reviews], {
      ADMIN_PORT: 0,
      ENTITY_CACHE: true,
      CHANGE_STREAMS: [{ subgraph: 'books', path: '/streams/changes' }],
    });
    await until(() => opened.length === 1);
    await ask();
  });

  afterEach(async () => {
    await gateway.stop();
    await books.stop();
    await reviews.stop();
  });

  /** Asks for all books; gives the ids of those of which the reviews were asked for. */
  const ask = async (): Promise<unknown[]> => {
    reviews.calls.length = 0;
    await gateway.ask('{ books { title stars } }');
    return reviews.calls.flatMap(({ variables }) =>
      (variables.representations as { id: string }[]).map(({ id }) => id),
    );
  };
  const tell = (notice: object, id = 'a') =>
    opened.at(-1)?.response.write(`id: ${id}\ndata: ${JSON.stringify(notice)}\n\n`);
  const isForgotten = (...ids: string[]) => until(async () => (await ask()).join() === ids.join());

  it('forgets what has changed, and nothing else', async () => {
    expect(opened[0]?.url).toBe('/streams/changes?after=now');
    tell({ type: 'Book', id: '2' });
    await isForgotten('2');
    tell({ type: 'Elsewhere', id: '1' });
    tell({ type: 'Book', before: { id: '1' }, after: null });
    await isForgotten('1');
    const metrics = await (await fetch(`${gateway.adminAddress}/metrics`)).text();
    expect(metrics).toMatch(/gateway_cache_requests_total\{cache="entity",result="hit"\} [1-9]/);
  });

  it('forgets a type at once when much of it has changed', async () => {
    const many = Array.from(
      { length: 200 },
      (_, index) => `data: ${JSON.stringify({ type: 'Book', id: `x${index}` })}\n\n`,
    );
    opened[0]?.response.write(many.join(''));
    await isForgotten('1', '2');
  });

  it('goes on after the last event when the stream breaks off', async () => {
    tell({ type: 'Book', id: '2' }, 'place-7');
    await isForgotten('2');
    opened[0]?.response.destroy();
    await until(() => opened.length === 2);
    expect(opened[1]).toMatchObject({ url: '/streams/changes', lastEventId: 'place-7' });
    expect(await ask()).toEqual([]);
    tell({ type: 'Book', id: '1' });
    await isForgotten('1');
  });

  it('forgets everything when changes may have been missed', async () => {
    opened[0]?.response.destroy();
    await until(() => opened.length === 2);
    await isForgotten('1', '2');
    const lines = gateway.log.filter(({ subgraph }) => subgraph === 'books').map(({ msg }) => msg);
    expect(lines).toEqual([
      'changes of a subgraph are not told: what is kept lasts its time',
      'changes of a subgraph are told again',
    ]);
  });

  it('begins anew where a subgraph refuses to go on', async () => {
    tell({ type: 'Book', id: '2' }, 'of-another-database');
    await isForgotten('2');
    const { stream } = books;
    books.stream = (request, response) => {
      if (request.headers['last-event-id'] !== undefined) response.writeHead(400).end();
      else stream?.(request, response);
    };
    opened[0]?.response.destroy();
    await until(() => opened.length === 2);
    expect(opened[1]?.url).toBe('/streams/changes?after=now');
    await isForgotten('1', '2');
  });
});
