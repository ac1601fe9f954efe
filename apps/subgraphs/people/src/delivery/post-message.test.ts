import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { WebhookReceiver } from '../testing/webhook-receiver';
import { postMessage } from './post-message';

const MESSAGE = { body: '{"type":"call.opened"}', headers: { 'content-type': 'application/json' } };

describe('postMessage', () => {
  const post = (url: string, more: { readonly isLoopbackOpen?: boolean; readonly signal?: AbortSignal } = {}) =>
    postMessage(new URL(url), MESSAGE, {
      timeoutMs: 5_000,
      isLoopbackOpen: true,
      signal: new AbortController().signal,
      ...more,
    });

  it('tells nothing to a server whose certificate nobody vouches for', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
    let requests = 0;
    const server = createServer({ key, cert }, (_request, response) => {
      requests += 1;
      response.end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    try {
      const { port } = server.address() as AddressInfo;
      expect(await post(`https://127.0.0.1:${port}/`)).toEqual({ fault: 'CERTIFICATE' });
      expect(requests).toBe(0);
    } finally {
      server.close();
    }
  });

  it('looks a name up and connects to nothing inside, by name or address', async () => {
    const receiver = await WebhookReceiver.start();
    try {
      for (const host of ['localhost', '127.0.0.1', '[::ffff:127.0.0.1]', '2130706433']) {
        const url = `http://${host}:${receiver.port}/`;
        expect([host, await post(url, { isLoopbackOpen: false })]).toEqual([host, { fault: 'NO_ADDRESS' }]);
      }
      expect(receiver.received).toEqual([]);
      expect(await post(`http://localhost:${receiver.port}/`)).toEqual({ status: 204 });
      expect(receiver.received).toMatchObject([{ body: MESSAGE.body }]);
    } finally {
      await receiver.stop();
    }
  });

  it('counts the status of an answer of which it reads no more than it must', async () => {
    const receiver = await WebhookReceiver.start();
    try {
      receiver.answer = (response) => {
        const flood = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        };
        response.writeHead(200).on('drain', flood);
        flood();
      };
      expect(await post(receiver.url)).toEqual({ status: 200 });
    } finally {
      await receiver.stop();
    }
  });

  it('ends at once when the process does', async () => {
    const receiver = await WebhookReceiver.start();
    try {
      const stopping = new AbortController();
      receiver.answer = () => stopping.abort();
      expect(await post(receiver.url, { signal: stopping.signal })).toEqual({ fault: 'UNREACHABLE' });
      expect(await post(receiver.url, { signal: stopping.signal })).toEqual({ fault: 'UNREACHABLE' });
      expect(receiver.received).toHaveLength(1);
    } finally {
      await receiver.stop();
    }
  });
});
