import { LatencyRecorder } from './latency';

describe('LatencyRecorder', () => {
  const recorded = (values: readonly number[]) => {
    const recorder = new LatencyRecorder();
    for (const value of values) recorder.add(value);
    return recorder;
  };

  it('tells percentiles in milliseconds, to three digits', () => {
    const { requests, p50, p95, p99, max } = recorded(Array.from({ length: 100 }, (_, index) => index + 1)).summary();
    expect(requests).toBe(100);
    for (const [value, expected] of [
      [p50, 50],
      [p95, 95],
      [p99, 99],
      [max, 100],
    ] as const) {
      expect(Math.abs(value - expected) / expected).toBeLessThan(0.002);
    }
  });

  it('adds up several runs', () => {
    const sum = recorded([1, 1, 1]);
    sum.addAll(recorded([9, 9]));
    expect(sum.summary()).toMatchObject({ requests: 5, p50: expect.closeTo(1, 2), max: expect.closeTo(9, 1) });
  });

  it('counts what took no time at all', () => {
    expect(recorded([0]).summary().requests).toBe(1);
  });
});
