import { Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { FastifyInstance } from 'fastify';
import type { Peers } from '../workers/peers';

/**
 * How long a kept-alive connection may be silent, once no new ones are taken, before it is closed: who uses it steadily has
 * asked once more by then and been told to leave. Closed at once, it could cross with a request that is under way.
 */
const QUIET_MS = 300;

/** How often it is looked whether connections have gone, and idle ones are closed. */
const SWEEP_MS = 20;

/** How long the other workers are waited for to take no more connections either; they do in an instant, if they live. */
const PEERS_MS = 1_000;

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
  private readonly connections = new Set<Socket>();

  /** @param server must not listen yet */
  constructor(
    private readonly server: FastifyInstance,
    private readonly peers: Peers,
  ) {
    server.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.isDraining) reply.header('connection', 'close');
      done();
    });
    server.server.on('connection', (connection: Socket) => {
      this.connections.add(connection);
      connection.once('close', () => this.connections.delete(connection));
    });
  }

  /** Lets the running requests end and closes the server. */
  async finish({ delayMs, drainMs }: DrainTimes): Promise<void> {
    if (delayMs > 0) {
      this.isDraining = true;
      await pause(delayMs);
    }
    const cut = setTimeout(() => this.server.server.closeAllConnections(), drainMs);
    await this.stopListening();
    this.isDraining = true;
    await this.untilQuiet(Math.min(QUIET_MS, drainMs));
    const sweep = setInterval(() => this.closeIdleConnections(), SWEEP_MS);
    try {
      await this.server.close();
    } finally {
      clearInterval(sweep);
      clearTimeout(cut);
    }
  }

  /**
   * Takes no more connections, and waits until no other worker does: a client that was told to close its connection would
   * else open one to a worker that is about to.
   */
  private async stopListening(): Promise<void> {
    // An HTTP server's own `close` would close idle connections with it.
    Server.prototype.close.call(this.server.server);
    await Promise.race([this.peers.reach('closed'), pause(PEERS_MS, undefined, { ref: false })]);
  }

  private closeIdleConnections(): void {
    this.server.server.closeIdleConnections();
    // To Node, a connection that was opened in store and never used is one whose first request is under way.
    for (const connection of this.connections) if (connection.bytesRead === 0) connection.destroy();
  }

  /** Waits until all connections are gone or have been silent. */
  private async untilQuiet(quietMs: number): Promise<void> {
    const { server } = this.server;
    const countConnections = promisify(server.getConnections.bind(server));
    const end = performance.now() + quietMs;
    while (performance.now() < end && (await countConnections()) > 0) await pause(SWEEP_MS);
  }
}
