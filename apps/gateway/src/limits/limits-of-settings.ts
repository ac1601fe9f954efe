import type { GatewaySettings } from '../settings';
import type { RedisConnection } from '../store/redis-connection';
import type { CostLimits } from './cost-limit';
import { RedisBuckets } from './redis-buckets';
import { type BucketSize, MemoryBuckets, type TokenBuckets } from './token-bucket';

/**
 * What the settings say about costs.
 *
 * @param redis where gateways share what clients have spent; undefined when each counts for itself
 */
export function costLimitsOf(settings: GatewaySettings, redis: RedisConnection | undefined): CostLimits {
  const { MAX_COST, COST_LIST_SIZE, RATE_LIMIT, RATE_LIMIT_BURST } = settings;
  // A bucket that could never hold what one operation may cost would refuse it for ever.
  const capacity = Math.max(RATE_LIMIT_BURST, MAX_COST);
  const buckets = RATE_LIMIT === undefined ? undefined : bucketsOf({ capacity, perSecond: RATE_LIMIT }, redis);
  return { most: MAX_COST, listSize: COST_LIST_SIZE, buckets };
}

function bucketsOf(size: BucketSize, redis: RedisConnection | undefined): TokenBuckets {
  const memory = new MemoryBuckets(size);
  return redis ? new RedisBuckets(size, redis, memory) : memory;
}
