import { MemoryBuckets } from './token-bucket';

describe('MemoryBuckets', () => {
  it('grants what is in the bucket, tells when there will be enough, and fills up to its capacity', async () => {
    let now = 0;
    const buckets = new MemoryBuckets({ capacity: 100, perSecond: 10 }, () => now);
    expect(await buckets.take('a', 80)).toEqual({ isGranted: true, remaining: 20, retryAfterMs: 0 });
    expect(await buckets.take('a', 50)).toEqual({ isGranted: false, remaining: 20, retryAfterMs: 3_000 });
    expect(await buckets.take('b', 50)).toMatchObject({ isGranted: true });
    now = 2_999;
    expect(await buckets.take('a', 50)).toMatchObject({ isGranted: false, retryAfterMs: 1 });
    now = 3_000;
    expect(await buckets.take('a', 50)).toMatchObject({ isGranted: true, remaining: 0 });
    now = 1_000_000;
    expect(await buckets.take('a', 1)).toMatchObject({ remaining: 99 });
  });
});
