import type { RedisConnection } from './redis-connection';
import { LONGEST_SECONDS, type Store } from './store';

/** A store in Redis, shared by all gateways that use the same one; another store stands in while Redis is away. */
export class RedisStore implements Store {
  /** @param prefix what the keys begin with in Redis, apart from those of other stores */
  constructor(
    private readonly redis: RedisConnection,
    private readonly prefix: string,
    private readonly standIn: Store,
  ) {}

  async get(key: string): Promise<string | undefined> {
    const found = await this.redis.ask((client) => client.get(this.prefix + key));
    return found === undefined ? this.standIn.get(key) : (found ?? undefined);
  }

  async getMany(keys: readonly string[]): Promise<readonly (string | undefined)[]> {
    if (keys.length === 0) return [];
    const found = await this.redis.ask((client) => client.mGet(keys.map((key) => this.prefix + key)));
    return found === undefined ? this.standIn.getMany(keys) : found.map((text) => text ?? undefined);
  }

  async set(key: string, text: string, options: { readonly ttl?: number | null } = {}): Promise<void> {
    const PX = Math.ceil((options.ttl ?? LONGEST_SECONDS) * 1_000);
    const done = await this.redis.ask((client) =>
      client.set(this.prefix + key, text, { expiration: { type: 'PX', value: PX } }),
    );
    if (done === undefined) await this.standIn.set(key, text, options);
  }

  async delete(key: string): Promise<void> {
    await Promise.all([this.redis.ask((client) => client.unlink(this.prefix + key)), this.standIn.delete(key)]);
  }
}
