import type { GatewaySettings } from '../settings';
import type { CostLimits } from './cost-limit';
import { MemoryBuckets } from './token-bucket';

/** What the settings say about costs. */
export function costLimitsOf(settings: GatewaySettings): CostLimits {
  const { MAX_COST, COST_LIST_SIZE, RATE_LIMIT, RATE_LIMIT_BURST } = settings;
  // A bucket that could never hold what one operation may cost would refuse it for ever.
  const capacity = Math.max(RATE_LIMIT_BURST, MAX_COST);
  const buckets = RATE_LIMIT === undefined ? undefined : new MemoryBuckets({ capacity, perSecond: RATE_LIMIT });
  return { most: MAX_COST, listSize: COST_LIST_SIZE, buckets };
}
