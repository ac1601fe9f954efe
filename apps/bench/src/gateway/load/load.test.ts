import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runClosedLoad } from './closed-load';
import { runOpenLoad } from './open-load';

describe('load', () => {
  let server: Server;
  let address: string;
  let bodies: string[];
  let answer: RequestListener;

  beforeEach(async () => {
    bodies = [];
    answer = (_request, response) => response.end('right');
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      bodies.push(body);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const requests = ['a', 'b', 'c', 'd'].map((body) => ({ body, answerBytes: 5 }));

  it('counts every answer of a closed load and gives each connection its own requests', async () => {
    const { latencies } = await runClosedLoad({ address, requests, connections: 4, durationMs: 200 });
    expect(latencies.summary().requests).toBe(bodies.length);
    expect([...new Set(bodies)].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('sends what is due in an open load, though answers are late', async () => {
    answer = (_request, response) => void setTimeout(() => response.end('right'), 30);
    const open = { address, requests, rate: 100, connections: 1, durationMs: 200 };
    const { latencies } = await runOpenLoad(open);
    expect(bodies).toHaveLength(20);
    expect(latencies.summary().requests).toBe(20);
  });

  it('charges a request for the time that it waited for a connection', async () => {
    answer = (_request, response) => void setTimeout(() => response.end('right'), 30);
    const { latencies } = await runOpenLoad({ address, requests, rate: 1000, connections: 1, durationMs: 10 });
    // Ten were due at once and went one after the other, 30 ms each: a timer never fires early.
    expect(latencies.summary().max).toBeGreaterThan(200);
  });

  it('ends at an answer of another length', async () => {
    answer = (_request, response) => response.end('wrong!');
    const message = 'An answer of 5 bytes was due, but got status 200, 6 bytes.';
    await expect(runClosedLoad({ address, requests, connections: 2, durationMs: 200 })).rejects.toThrow(message);
    const open = { address, requests, rate: 100, connections: 2, durationMs: 200 };
    await expect(runOpenLoad(open)).rejects.toThrow(message);
  });

  it('ends at a status other than 200', async () => {
    answer = (_request, response) => response.writeHead(503).end('right');
    await expect(runClosedLoad({ address, requests, connections: 1, durationMs: 200 })).rejects.toThrow('status 503');
  });
});
