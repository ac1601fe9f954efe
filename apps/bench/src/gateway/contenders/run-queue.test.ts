import { waitedMs } from './run-queue';

describe('waitedMs', () => {
  it('is a time that does not go back, where the system tells it', () => {
    const before = waitedMs(process.pid);
    const after = waitedMs(process.pid);
    if (process.platform === 'linux') expect(after).toBeGreaterThanOrEqual(before ?? Number.NaN);
    else expect(after).toBeUndefined();
  });

  it('knows nothing of a process that there is not', () => {
    expect(waitedMs(-1)).toBeUndefined();
  });
});
