import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An address that gives supergraphs, with an entity tag for each text; it can be made to misbehave. */
export class SupergraphSite {
  /** What it gives. */
  text = '';
  /** The headers of the requests that came. */
  readonly requests: IncomingHttpHeaders[] = [];
  /** The statuses that it answered of itself. */
  readonly statuses: number[] = [];
  /** Answers in its place when it is set. */
  misbehave: ((response: ServerResponse) => void) | undefined;
  private server: Server | undefined;
  private port = 0;

  /** Its address; the port stays the same after a stop. */
  get url(): string {
    return `http://127.0.0.1:${this.port}/supergraphs/newest`;
  }

  async start(): Promise<this> {
    const server = createServer((request, response) => {
      this.requests.push(request.headers);
      if (this.misbehave) this.misbehave(response);
      else this.answer(request.headers['if-none-match'], response);
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  private answer(known: string | undefined, response: ServerResponse): void {
    const etag = `"${createHash('sha256').update(this.text).digest('hex')}"`;
    const isKnown = known === etag;
    this.statuses.push(isKnown ? 304 : 200);
    response.writeHead(isKnown ? 304 : 200, { etag }).end(isKnown ? undefined : this.text);
  }
}
