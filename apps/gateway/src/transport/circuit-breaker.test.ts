import type { CallOutcome } from './call-outcome';
import { CircuitBreaker } from './circuit-breaker';

describe('CircuitBreaker', () => {
  let now: number;
  let changes: string[];
  let breaker: CircuitBreaker;

  beforeEach(() => {
    now = 5_000;
    changes = [];
    const policy = { ratio: 0.5, calls: 4, windowMs: 1_000, pauseMs: 300 };
    breaker = new CircuitBreaker(
      policy,
      (state) => changes.push(state),
      () => now,
    );
  });

  const call = (...outcomes: CallOutcome[]) => {
    for (const outcome of outcomes) breaker.record(breaker.admit() ?? Number.NaN, outcome);
  };

  it('opens when the share of outages is reached, and tells for how long', () => {
    call('outage', 'answered', 'outage');
    expect(breaker.waitMs).toBe(0);
    call('answered');
    expect(breaker.waitMs).toBe(0);
    call('outage');
    expect({ waitMs: breaker.waitMs, admitted: breaker.admit(), changes }).toEqual({
      waitMs: 300,
      admitted: undefined,
      changes: ['open'],
    });
  });

  it('stays closed while too few calls are known, whatever became of them', () => {
    call('outage', 'outage', 'outage');
    expect(breaker.admit()).toBeDefined();
  });

  it('does not count calls that were broken off', () => {
    call('outage', 'outage', 'outage', 'cancelled', 'cancelled');
    expect(breaker.admit()).toBeDefined();
  });

  it('forgets what is older than the window', () => {
    call('outage', 'outage', 'outage');
    now += 1_100;
    call('outage', 'answered', 'answered');
    expect(breaker.waitMs).toBe(0);
    call('answered', 'outage');
    expect(breaker.waitMs).toBe(0);
  });

  describe('after its pause', () => {
    beforeEach(() => {
      call('outage', 'outage', 'outage', 'outage');
      now += 300;
    });

    it('lets one call through at a time', () => {
      expect(breaker.admit()).toBeDefined();
      expect(breaker.admit()).toBeUndefined();
    });

    it('closes by an answer, with nothing held against the subgraph', () => {
      call('answered');
      expect(changes).toEqual(['open', 'closed']);
      call('outage', 'outage', 'outage');
      expect(breaker.admit()).toBeDefined();
    });

    it('opens again by an outage', () => {
      call('outage');
      expect(breaker.waitMs).toBe(300);
    });

    it('lets another call probe when the one that did is broken off', () => {
      call('cancelled');
      expect(breaker.admit()).toBeDefined();
    });
  });

  it('takes no notice of a call that began before it opened', () => {
    const early = breaker.admit() ?? Number.NaN;
    call('outage', 'outage', 'outage', 'outage');
    breaker.record(early, 'answered');
    expect(breaker.admit()).toBeUndefined();
  });
});
