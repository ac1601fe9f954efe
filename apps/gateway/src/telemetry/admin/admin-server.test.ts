import { booksSubgraph } from '../../testing/book-shop';
import { startTestGateway } from '../../testing/test-gateway';
import type { TinySubgraph } from '../../testing/tiny-subgraph';

describe('Admin server', () => {
  let books: TinySubgraph;

  beforeAll(async () => {
    books = await booksSubgraph().start();
  });

  afterAll(() => books.stop());

  it('is not there unless it is asked for, and nothing of it is on the public port', async () => {
    const gateway = await startTestGateway([books]);
    expect(gateway.adminAddress).toBeUndefined();
    expect((await fetch(`${gateway.address}/metrics`)).status).toBe(404);
    await gateway.stop();
  });

  it('answers on its own port until the gateway stops, but no page of another site', async () => {
    const gateway = await startTestGateway([books], { ADMIN_PORT: 0 });
    const metrics = `${gateway.adminAddress}/metrics`;
    const answer = await fetch(metrics);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect((await fetch(`${gateway.adminAddress}/usage`)).status).toBe(404);
    expect((await fetch(metrics, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    await gateway.stop();
    await expect(fetch(metrics)).rejects.toThrow('fetch failed');
  });

  it('tells which setting to change when its port is taken', async () => {
    const gateway = await startTestGateway([books], { ADMIN_PORT: 0 });
    const port = Number(new URL(String(gateway.adminAddress)).port);
    await expect(startTestGateway([books], { ADMIN_PORT: port })).rejects.toThrow(/ADMIN_PORT.*EADDRINUSE/);
    await gateway.stop();
  });
});
