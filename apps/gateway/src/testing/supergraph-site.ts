import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { LoopbackServer } from './loopback-server';

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
  private readonly server = new LoopbackServer((request, response) => {
    this.requests.push(request.headers);
    if (this.misbehave) this.misbehave(response);
    else this.answer(request.headers['if-none-match'], response);
  });

  /** Its address; the port stays the same after a stop. */
  get url(): string {
    return `${this.server.address}/supergraphs/newest`;
  }

  async start(): Promise<this> {
    await this.server.start();
    return this;
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  private answer(known: string | undefined, response: ServerResponse): void {
    const etag = `"${createHash('sha256').update(this.text).digest('hex')}"`;
    const isKnown = known === etag;
    this.statuses.push(isKnown ? 304 : 200);
    response.writeHead(isKnown ? 304 : 200, { etag }).end(isKnown ? undefined : this.text);
  }
}
