import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';

/** How long requests took, in milliseconds. */
export interface Latency {
  readonly requests: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/**
 * Gathers latencies in a high dynamic range histogram, the one that Node has built in: three digits from a microsecond to
 * a minute in fixed memory.
 */
export class LatencyRecorder {
  private readonly histogram: RecordableHistogram = createHistogram({ lowest: 1, highest: 60_000_000, figures: 3 });

  /** @param ms milliseconds */
  add(ms: number): void {
    this.histogram.record(Math.max(1, Math.round(ms * 1000)));
  }

  /** Adds all that another has gathered. */
  addAll(other: LatencyRecorder): void {
    this.histogram.add(other.histogram);
  }

  /** Everything so far. */
  summary(): Latency {
    const { histogram } = this;
    const ms = (percentile: number) => histogram.percentile(percentile) / 1000;
    return { requests: histogram.count, p50: ms(50), p95: ms(95), p99: ms(99), max: histogram.max / 1000 };
  }
}
