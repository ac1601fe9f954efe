import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP server on a free port of this machine. */
export class LoopbackServer {
  private server: Server | undefined;
  private port = 0;

  constructor(private readonly listener: RequestListener) {}

  /** Its address without a path; the port stays the same after a stop. */
  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const server = createServer(this.listener);
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  /** How many connections to it are open. */
  countConnections(): Promise<number> {
    return new Promise((resolve) => this.server?.getConnections((_, count) => resolve(count)));
  }

  /** Ends it as a crash does: what runs is cut. */
  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}
