import type { createClient } from '@redis/client';
import type { Logger } from 'pino';

/** A client of Redis, as its commands go. */
export type RedisClient = ReturnType<typeof createClient>;

/** How long Redis is left alone after it failed, in milliseconds; then one command at a time tries it again. */
const PAUSE_MS = 1_000;

/** Longest pause between two attempts to connect, in milliseconds. */
const MOST_RECONNECT_MS = 2_000;

/**
 * A connection to Redis for which no request ever waits long.
 *
 * While Redis is away, commands are given up at once instead of being queued, and whoever asked goes on without it. Both
 * going and coming back are logged once.
 */
export class RedisConnection {
  private isAway = false;
  private askedAgainAt = 0;

  private constructor(
    private readonly client: RedisClient,
    private readonly deadlineMs: number,
    private readonly logger: Logger,
  ) {
    client.on('error', (fault: Error) => this.lose(fault));
    client.on('ready', () => this.find());
    // Rejects only when it is closed before it was ever connected.
    client.connect().catch(() => undefined);
  }

  /**
   * Begins to connect and does not wait for it.
   *
   * @param url `redis://` or `rediss://`
   * @param deadlineMs how long one command may take
   */
  static async open(url: string, deadlineMs: number, logger: Logger): Promise<RedisConnection> {
    // Loaded only where it is wanted: it takes a quarter of a second.
    const { createClient } = await import('@redis/client');
    const client = createClient({
      url,
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (tries) => Math.min(50 * 2 ** Math.min(tries, 10), MOST_RECONNECT_MS) },
    });
    return new RedisConnection(client as RedisClient, deadlineMs, logger);
  }

  /** Runs a command; undefined when Redis is away, does not answer in time, or refuses it. */
  async ask<T>(run: (client: RedisClient) => Promise<T>): Promise<T | undefined> {
    if (!this.client.isReady || !this.mayAsk()) return undefined;
    try {
      const answer = await this.inTime(run(this.client));
      this.find();
      return answer;
    } catch (fault) {
      this.lose(fault as Error);
      return undefined;
    }
  }

  /** Closes the connection; running commands are given up. */
  close(): void {
    this.client.destroy();
  }

  /** While Redis is away, one command in each pause may try it. */
  private mayAsk(): boolean {
    if (!this.isAway) return true;
    if (performance.now() < this.askedAgainAt) return false;
    this.pause();
    return true;
  }

  private inTime<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const late = () => reject(new Error(`no answer in ${this.deadlineMs} ms`));
      // An answer that is here already, and not read yet only because this process is busy, is read first.
      const timer = setTimeout(() => setImmediate(late), this.deadlineMs);
      answer.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  private find(): void {
    if (!this.isAway) return;
    this.isAway = false;
    this.logger.info('Redis answers again');
  }

  private lose({ message }: Error): void {
    this.pause();
    if (this.isAway) return;
    this.isAway = true;
    this.logger.warn({ reason: message }, 'Redis does not answer: what it keeps is kept in memory meanwhile');
  }

  private pause(): void {
    this.askedAgainAt = performance.now() + PAUSE_MS;
  }
}
