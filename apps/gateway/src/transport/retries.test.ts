import { Retries } from './retries';
import { SubgraphFailure } from './subgraph-failure';

const transient = (retryAfterMs?: number) =>
  new SubgraphFailure('SUBGRAPH_UNAVAILABLE', '', { isTransient: true, retryAfterMs });

describe('Retries', () => {
  it('waits longer before each try', () => {
    const retries = new Retries({ most: 3, ratio: 0.1 });
    const pauses = [1, 2, 3].map((tries) => retries.pauseBefore(transient(), tries) ?? 0);
    expect(pauses.map((pause, index) => pause >= 25 * 2 ** index && pause <= 50 * 2 ** index)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('tries no more often than it may', () => {
    const retries = new Retries({ most: 2, ratio: 0.1 });
    expect(retries.pauseBefore(transient(), 3)).toBeUndefined();
  });

  it('tries only what did not get through', () => {
    const retries = new Retries({ most: 2, ratio: 0.1 });
    expect(retries.pauseBefore(new SubgraphFailure('SUBGRAPH_TIMEOUT', '', { isOutage: true }), 1)).toBeUndefined();
  });

  it('waits as long as the subgraph says, and does not when that is long', () => {
    const retries = new Retries({ most: 2, ratio: 0.1 });
    expect(retries.pauseBefore(transient(1_000), 1)).toBe(1_000);
    expect(retries.pauseBefore(transient(7_000), 1)).toBeUndefined();
  });

  it('never adds more than its share to an outage', () => {
    const retries = new Retries({ most: 2, ratio: 0.1 });
    let tries = 0;
    for (let call = 0; call < 1_000; call++) {
      retries.earn();
      if (retries.pauseBefore(transient(), 1) !== undefined) tries += 1;
    }
    // Ten in reserve, and a tenth of a thousand; sums of 0.1 may miss the last.
    expect(tries).toBeGreaterThanOrEqual(107);
    expect(tries).toBeLessThanOrEqual(110);
  });
});
