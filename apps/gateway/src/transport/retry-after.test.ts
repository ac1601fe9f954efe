import { readRetryAfter } from './retry-after';

describe('readRetryAfter', () => {
  it.each([
    ['7', 7_000],
    ['0', 0],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
    [['1', '2'], undefined],
    ['Wed, 21 Oct 2015 07:28:00 GMT', 0],
  ])('reads %j', (header, milliseconds) => {
    expect(readRetryAfter(header)).toBe(milliseconds);
  });

  it('reads a date to come', () => {
    const milliseconds = readRetryAfter(new Date(Date.now() + 60_000).toUTCString()) ?? 0;
    expect(milliseconds).toBeGreaterThan(0);
    expect(milliseconds).toBeLessThanOrEqual(60_000);
  });
});
