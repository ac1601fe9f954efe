import { Counter, type Registry } from 'prom-client';
import type { CacheCounts } from '../../caching/cache-counts';

/** Tells what caches have counted; a cache in which nothing was looked up is not there. */
export class CacheMetrics {
  private readonly lookups: Counter<'cache' | 'result'>;

  /** @param caches by name */
  constructor(
    registry: Registry,
    private readonly caches: Readonly<Record<string, CacheCounts>>,
  ) {
    this.lookups = new Counter({
      name: 'gateway_cache_requests_total',
      help: 'Look-ups in a cache of the gateway, by whether it had what was asked for.',
      labelNames: ['cache', 'result'],
      registers: [registry],
    });
  }

  /** Takes over what was counted since the last time. */
  settle(): void {
    for (const [cache, counts] of Object.entries(this.caches)) {
      const { misses, hits } = counts.take();
      if (misses > 0) this.lookups.inc({ cache, result: 'miss' }, misses);
      if (hits > 0) this.lookups.inc({ cache, result: 'hit' }, hits);
    }
  }
}
