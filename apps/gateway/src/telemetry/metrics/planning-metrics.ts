import { Counter, Histogram, type Registry } from 'prom-client';
import { DURATION_BUCKETS } from './duration-buckets';

/** Counts how often a plan was there already, and times the making of the others. */
export class PlanningMetrics {
  private readonly lookups: Counter<'cache' | 'result'>;
  private readonly duration: Histogram;

  constructor(registry: Registry) {
    const registers = [registry];
    this.lookups = new Counter({
      name: 'gateway_cache_requests_total',
      help: 'Look-ups in a cache of the gateway, by whether it had what was asked for.',
      labelNames: ['cache', 'result'],
      registers,
    });
    this.duration = new Histogram({
      name: 'gateway_plan_duration_seconds',
      help: 'Time to plan and compile an operation that was not planned yet; nothing else runs meanwhile.',
      buckets: DURATION_BUCKETS,
      registers,
    });
  }

  found(): void {
    this.lookups.inc({ cache: 'plan', result: 'hit' });
  }

  planned(seconds: number): void {
    this.lookups.inc({ cache: 'plan', result: 'miss' });
    this.duration.observe(seconds);
  }
}
