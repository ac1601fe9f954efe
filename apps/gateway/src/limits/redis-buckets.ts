import type { RedisConnection } from '../store/redis-connection';
import { keyPrefix } from '../store/stores';
import type { BucketSize, TokenBuckets, TokensTaken } from './token-bucket';

/**
 * Fills a bucket up to now, takes out of it all or nothing, and lets it go once it would be full again.
 *
 * By the clock of Redis, so that gateways whose clocks differ fill it alike. Tokens go back as text: Redis cuts numbers
 * to whole ones.
 */
const TAKE = `
local capacity, perSecond, count = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local past = math.max(0, now - (tonumber(bucket[2]) or now))
local tokens = math.min(capacity, (tonumber(bucket[1]) or capacity) + past * perSecond / 1000)
local isGranted = count <= tokens
if isGranted then tokens = tokens - count end
redis.call('HSET', KEYS[1], 'tokens', tokens, 'at', now)
redis.call('PEXPIRE', KEYS[1], math.ceil((capacity - tokens) / perSecond * 1000) + 1000)
return { isGranted and 1 or 0, tostring(tokens) }
`;

const PREFIX = keyPrefix('spent');

/** Buckets that all gateways share which use the same Redis; others stand in while it is away. */
export class RedisBuckets implements TokenBuckets {
  constructor(
    private readonly size: BucketSize,
    private readonly redis: RedisConnection,
    private readonly standIn: TokenBuckets,
  ) {}

  async take(client: string, count: number): Promise<TokensTaken> {
    const { capacity, perSecond } = this.size;
    const given = { keys: [PREFIX + client], arguments: [String(capacity), String(perSecond), String(count)] };
    const answer = await this.redis.ask((redis) => redis.eval(TAKE, given));
    if (answer === undefined) return this.standIn.take(client, count);
    const [granted, left] = answer as [number, string];
    const isGranted = granted === 1;
    const tokens = Number(left);
    return {
      isGranted,
      remaining: Math.floor(tokens),
      retryAfterMs: isGranted ? 0 : Math.ceil(((count - tokens) / perSecond) * 1_000),
    };
  }
}
