import { distributionOf } from './distribution';

describe('distributionOf', () => {
  it('takes the nearest rank, whatever the order of the times', () => {
    const times = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(distributionOf(times)).toEqual({ runs: 100, median: 50, p95: 95 });
  });

  it('is the value itself for a single run', () => {
    expect(distributionOf([7])).toEqual({ runs: 1, median: 7, p95: 7 });
  });

  it('refuses an empty list', () => {
    expect(() => distributionOf([])).toThrow(RangeError);
  });
});
