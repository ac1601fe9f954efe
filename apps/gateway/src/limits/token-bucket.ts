import { LRUCache } from 'lru-cache';

/** What became of a wish to take tokens. */
export interface TokensTaken {
  readonly isGranted: boolean;
  /** Whole tokens that are left. */
  readonly remaining: number;
  /** When there will be enough, in milliseconds from now; 0 when granted. */
  readonly retryAfterMs: number;
}

/** A bucket of tokens for each client: full at first, it fills again at a steady rate; who finds too few waits. */
export interface TokenBuckets {
  /** Takes tokens out of a client's bucket, all or none. `count` must be at most what a bucket holds. */
  take(client: string, count: number): Promise<TokensTaken>;
}

export interface BucketSize {
  /** Most tokens in a bucket. */
  readonly capacity: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  readAt: number;
}

/** Most clients whose buckets are kept; the bucket of one that is forgotten is full again. */
const REMEMBERED_CLIENTS = 100_000;

/** Buckets in this process's memory: each worker has its own. */
export class MemoryBuckets implements TokenBuckets {
  private readonly buckets = new LRUCache<string, Bucket>({ max: REMEMBERED_CLIENTS });

  /** @param now milliseconds of a clock that never goes back */
  constructor(
    private readonly size: BucketSize,
    private readonly now: () => number = () => performance.now(),
  ) {}

  async take(client: string, count: number): Promise<TokensTaken> {
    const { capacity, perSecond } = this.size;
    const now = this.now();
    const bucket = this.buckets.get(client) ?? { tokens: capacity, readAt: now };
    bucket.tokens = Math.min(capacity, bucket.tokens + ((now - bucket.readAt) / 1_000) * perSecond);
    bucket.readAt = now;
    this.buckets.set(client, bucket);
    const isGranted = count <= bucket.tokens;
    if (isGranted) bucket.tokens -= count;
    return {
      isGranted,
      remaining: Math.floor(bucket.tokens),
      retryAfterMs: isGranted ? 0 : Math.ceil(((count - bucket.tokens) / perSecond) * 1_000),
    };
  }
}
