import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { booksSubgraph, reviewsSubgraph } from '../testing/book-shop';
import { GatewayProcesses, pidsThatSaid, type Run, START_MS, workersOf } from '../testing/gateway-process';
import { askAnew } from '../testing/http-probe';
import { composeTiny, until } from '../testing/test-gateway';
import type { TinySubgraph } from '../testing/tiny-subgraph';

const BOOKS = '{"query":"query Shelf { books { id } }"}';
const STARS = '{"query":"query Stars { books { stars } }"}';

interface Overview {
  readonly pinned: string | null;
  readonly versions: readonly { readonly id: string; readonly state: string }[];
  readonly workers?: readonly { readonly worker: number; readonly pinned: string | null }[];
}

describe('Admin port of several workers', () => {
  let books: TinySubgraph;
  let reviews: TinySubgraph;
  let processes: GatewayProcesses;
  let gateway: Run & { readonly address: string };
  let admin: string;

  beforeAll(async () => {
    books = await booksSubgraph().start();
    reviews = await reviewsSubgraph().start();
    books.cacheControl = 'public, max-age=600';
    processes = new GatewayProcesses([books]);
    gateway = await processes.start({
      WORKERS: '2',
      ADMIN_PORT: '0',
      RELOAD_POLL_MS: '100',
      RESPONSE_CACHE: 'true',
      USAGE_FILE: join(processes.supergraph, '../usage.jsonl'),
    });
    await until(() => gateway.output().includes('all workers take connections'), START_MS);
    admin = /the admin server listens on (\S+?)"/.exec(gateway.output())?.[1] ?? '';
  }, 90_000);

  afterAll(async () => {
    await processes.stop();
    await books.stop();
    await reviews.stop();
  });

  /** How many requests each worker has answered. */
  async function answeredByWorker(): Promise<number[]> {
    const answered = [0, 0];
    const text = await (await fetch(`${admin}/metrics`)).text();
    for (const [, worker, count] of text.matchAll(/^gateway_requests_total\{.*worker="(\d)"\} (\d+)$/gm)) {
      answered[Number(worker) - 1] = (answered[Number(worker) - 1] ?? 0) + Number(count);
    }
    return answered;
  }

  /** Asks over ever new connections until every worker has answered; gives the different answers. */
  async function askAllWorkers(body: string): Promise<string[]> {
    const before = await answeredByWorker();
    const answers = new Set<string>();
    await until(async () => {
      for (const answer of await Promise.all(Array.from({ length: 8 }, () => askAnew(gateway.address, body)))) {
        answers.add(answer);
      }
      return (await answeredByWorker()).every((count, index) => count > (before[index] ?? 0));
    }, START_MS);
    return [...answers];
  }

  async function call(method: 'GET' | 'POST' | 'DELETE', path: string) {
    const response = await fetch(`${admin}${path}`, { method });
    const body = (await response.json()) as Overview & { errors?: readonly { message: string; extensions: object }[] };
    return { ...body, status: response.status };
  }

  /** Publishes a supergraph and waits until every worker serves it, or lets it wait; gives its id. */
  async function publish(text: string): Promise<string> {
    const [before] = (await call('GET', '/supergraphs')).versions;
    writeFileSync(processes.supergraph, text);
    await until(async () => {
      const { versions, workers } = await call('GET', '/supergraphs');
      return versions[0]?.id !== before?.id && versions[0]?.state !== 'candidate' && !workers;
    }, START_MS);
    return (await call('GET', '/supergraphs')).versions[0]?.id ?? '';
  }

  it('tells the metrics and the use of fields of all workers', async () => {
    await askAllWorkers(BOOKS);
    const answered = (await answeredByWorker()).reduce((sum, count) => sum + count);
    const { clients } = (await (await fetch(`${admin}/usage`)).json()) as { clients: readonly object[] };
    expect(clients).toEqual([
      { client: 'unknown', requests: answered, counts: { 'Query.books': answered, 'Book.id': answered } },
    ]);
    const text = await (await fetch(`${admin}/metrics`)).text();
    for (const worker of [1, 2]) expect(text).toMatch(new RegExp(`process_cpu_seconds_total\\{worker="${worker}"\\}`));
  }, 60_000);

  it('purges what all workers keep', async () => {
    const [kept, ...others] = await askAllWorkers(BOOKS);
    expect(others).toEqual([]);
    books.misbehave = (response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"books":[]}}');
    expect(await askAllWorkers(BOOKS)).toEqual([kept]);
    const headers = { 'content-type': 'application/json' };
    const purge = (body: string) => fetch(`${admin}/purge`, { method: 'POST', headers, body });
    expect((await purge('{}')).status).toBe(400);
    expect((await purge('{"typename":"Book"}')).status).toBe(204);
    const [changed, ...rest] = await askAllWorkers(BOOKS);
    expect(changed).toContain('"books":[]');
    expect(rest).toEqual([]);
    books.misbehave = undefined;
  }, 60_000);

  it('goes back in all workers, in one that is started again too, and tells when they differ', async () => {
    const [first] = (await call('GET', '/supergraphs')).versions;
    const knowsStars = async () => (await askAllWorkers(STARS)).map((answer) => answer.startsWith('200'));
    const between = await publish(`${readFileSync(processes.supergraph, 'utf8')}\n# anew`);
    await publish(composeTiny([books, reviews]));
    expect(await knowsStars()).toEqual([true]);

    const foreign = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await fetch(`${admin}/supergraphs/${first?.id}/serve`, foreign)).status).toBe(403);
    expect(await call('POST', `/supergraphs/${first?.id}/serve`)).toMatchObject({ status: 200, pinned: first?.id });
    expect(new Set(await knowsStars())).toEqual(new Set([false]));

    const [killed = 0] = workersOf(gateway);
    process.kill(killed, 'SIGKILL');
    await until(() => gateway.output().includes('a worker is back'), START_MS);
    const pinning = pidsThatSaid(gateway, 'a version of the supergraph is pinned');
    expect(pinning).toEqual(expect.arrayContaining(workersOf(gateway)));
    expect(await call('GET', '/supergraphs')).toMatchObject({ pinned: first?.id });
    expect(new Set(await knowsStars())).toEqual(new Set([false]));

    const disagreed = await call('POST', `/supergraphs/${between}/serve`);
    expect(disagreed).toMatchObject({ status: 502, errors: [{ extensions: { code: 'WORKERS_DISAGREE' } }] });
    expect(disagreed.errors?.[0]?.message).toMatch(
      /worker 1: status 404 .*There is no version.*; worker 2: status 200\.$/,
    );
    expect((await call('GET', '/supergraphs')).workers).toMatchObject([
      { worker: 1, pinned: first?.id },
      { worker: 2, pinned: between },
    ]);

    expect(await call('DELETE', '/supergraphs/pin')).toMatchObject({ status: 200, pinned: null });
    expect(await knowsStars()).toEqual([true]);
    expect((await call('GET', '/supergraphs')).workers).toBeUndefined();
  }, 90_000);
});
