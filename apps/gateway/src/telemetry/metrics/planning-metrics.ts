import { Histogram, type Registry } from 'prom-client';
import { CacheCounts } from '../../caching/cache-counts';
import { DURATION_BUCKETS } from './duration-buckets';

/** Counts how often a plan was there already, and times the making of the others. */
export class PlanningMetrics {
  readonly lookups = new CacheCounts();
  private readonly duration: Histogram;

  constructor(registry: Registry) {
    this.duration = new Histogram({
      name: 'gateway_plan_duration_seconds',
      help: 'Time to plan and compile an operation that was not planned yet; nothing else runs meanwhile.',
      buckets: DURATION_BUCKETS,
      registers: [registry],
    });
  }

  found(): void {
    this.lookups.count(true);
  }

  planned(seconds: number): void {
    this.lookups.count(false);
    this.duration.observe(seconds);
  }
}
