import type { Logger } from 'pino';
import { MemoryStore } from './memory-store';
import { RedisConnection } from './redis-connection';
import { RedisStore } from './redis-store';
import type { Store } from './store';
import type { StoreSettings } from './store-settings';

/** What the keys of all that a gateway keeps in Redis begin with. */
const PREFIX = 'kakehashi:gateway';

/** All that a gateway remembers between requests: in Redis where the settings name one, else in memory. */
export class Stores {
  private constructor(
    /** What the stores share; undefined when they are in memory. */
    readonly redis: RedisConnection | undefined,
    private readonly mostBytes: number,
  ) {}

  /** Does not wait for Redis: while it is not there, memory stands in. */
  static async create({ REDIS_URL, REDIS_DEADLINE_MS, STORE_BYTES }: StoreSettings, logger: Logger): Promise<Stores> {
    const redis =
      REDIS_URL === undefined ? undefined : await RedisConnection.open(REDIS_URL, REDIS_DEADLINE_MS, logger);
    return new Stores(redis, STORE_BYTES);
  }

  /** Makes the store of a namespace, such as `responses`; each namespace has its own bound in memory. */
  createStore(namespace: string): Store {
    const memory = new MemoryStore(this.mostBytes);
    return this.redis ? new RedisStore(this.redis, keyPrefix(namespace), memory) : memory;
  }

  /** Closes the connection. */
  close(): void {
    this.redis?.close();
  }
}

/** What the keys of a namespace begin with in Redis. */
export function keyPrefix(namespace: string): string {
  return `${PREFIX}:${namespace}:`;
}
