import { Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { FastifyInstance } from 'fastify';

/**
 * How long a kept-alive connection may be silent, once no new ones are taken, before it is closed: who uses it steadily has
 * asked once more by then and been told to leave. Closed at once, it could cross with a request that is under way.
 */
const QUIET_MS = 300;

/** How often it is looked whether connections have gone, and idle ones are closed. */
const SWEEP_MS = 20;

/** How long each stage may take, in milliseconds. */
export interface DrainTimes {
  /** For taking new connections after answers have begun to close theirs. */
  readonly delayMs: number;
  /** For running requests after that; then their connections are cut. */
  readonly drainMs: number;
}

/** Ends an HTTP server without failing a request: every request that reaches it is answered, and no connection kept. */
export class Drain {
  private isDraining = false;

  /** @param server must not listen yet */
  constructor(private readonly server: FastifyInstance) {
    server.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.isDraining) reply.header('connection', 'close');
      done();
    });
  }

  /** Lets the running requests end and closes the server. */
  async finish({ delayMs, drainMs }: DrainTimes): Promise<void> {
    this.isDraining = true;
    if (delayMs > 0) await pause(delayMs);
    const cut = setTimeout(() => this.server.server.closeAllConnections(), drainMs);
    await this.stopListening(Math.min(QUIET_MS, drainMs));
    const sweep = setInterval(() => this.server.server.closeIdleConnections(), SWEEP_MS);
    try {
      await this.server.close();
    } finally {
      clearInterval(sweep);
      clearTimeout(cut);
    }
  }

  /** Takes no more connections, and waits until those that it has are gone or have been silent. */
  private async stopListening(quietMs: number): Promise<void> {
    const { server } = this.server;
    // An HTTP server's own `close` would close idle connections with it.
    Server.prototype.close.call(server);
    const countConnections = promisify(server.getConnections.bind(server));
    const end = performance.now() + quietMs;
    while (performance.now() < end && (await countConnections()) > 0) await pause(SWEEP_MS);
  }
}
