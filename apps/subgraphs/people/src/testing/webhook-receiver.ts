import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a webhook was sent. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of webhooks on this machine, which answers as it is told. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** Answers a request; 204 unless told otherwise. */
  answer: (response: ServerResponse, received: Received) => void = (response) => void response.writeHead(204).end();

  private constructor(private readonly server: Server) {
    server.on('request', async (request, response) => {
      const received = { path: request.url ?? '', headers: request.headers, body: await text(request) };
      this.received.push(received);
      this.answer(response, received);
    });
  }

  /** @param port a free one unless told */
  static async start(port = 0): Promise<WebhookReceiver> {
    const server = createServer();
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return new WebhookReceiver(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** The ids of the messages, in the order in which they came. */
  get ids(): string[] {
    return this.received.map(({ headers }) => String(headers['webhook-id']));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
