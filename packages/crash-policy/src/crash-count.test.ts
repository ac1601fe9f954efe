import { CrashCount } from './index';

describe('CrashCount', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('waits longer after each crash, and gives up at the sixth within a minute', () => {
    jest.useFakeTimers();
    const crashes = new CrashCount();
    const pauses = Array.from({ length: 6 }, () => crashes.record());
    expect(pauses).toEqual([200, 400, 800, 1_600, 3_200, undefined]);
  });

  it('forgets a crash after a minute', () => {
    jest.useFakeTimers();
    const crashes = new CrashCount();
    for (let crash = 0; crash < 5; crash++) crashes.record();
    jest.advanceTimersByTime(60_000);
    expect(crashes.record()).toBe(200);
  });
});
