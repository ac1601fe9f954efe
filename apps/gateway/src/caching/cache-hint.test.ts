import { readCacheControl } from './cache-hint';

describe('readCacheControl', () => {
  it.each([
    [undefined, { maxAge: 0 }],
    ['', { maxAge: 0 }],
    ['public', { maxAge: 0 }],
    ['max-age=60', { maxAge: 60, scope: 'PUBLIC' }],
    ['Private, Max-Age="60"', { maxAge: 60, scope: 'PRIVATE' }],
    ['max-age=60, no-store', { maxAge: 0 }],
    ['no-cache, max-age=60', { maxAge: 0 }],
    ['max-age=-1', { maxAge: 0 }],
    ['max-age=1.5', { maxAge: 0 }],
    ['s-maxage=60', { maxAge: 0 }],
  ])('reads %j', (header, hint) => {
    expect(readCacheControl(header)).toEqual(hint);
  });

  it('takes off the time that the answer has lain in a cache already', () => {
    expect(readCacheControl('max-age=60', '50')).toEqual({ maxAge: 10, scope: 'PUBLIC' });
    expect(readCacheControl('max-age=60', '70')).toEqual({ maxAge: 0, scope: 'PUBLIC' });
  });
});
