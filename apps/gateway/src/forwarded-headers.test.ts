import { forwardedHeaders, pickHeaders } from './forwarded-headers';

describe('forwardedHeaders', () => {
  it('takes names in any case', () => {
    expect(forwardedHeaders().parse('Accept-Language, authorization')).toEqual(['accept-language', 'authorization']);
  });

  it('refuses names that would break the call', () => {
    expect(
      forwardedHeaders()
        .safeParse('host,Content-Length,a b')
        .error?.issues.map(({ message }) => message),
    ).toEqual(['"host" can not be forwarded', '"content-length" can not be forwarded', '"a b" is not a header name']);
  });
});

describe('pickHeaders', () => {
  it('takes only those listed', () => {
    expect(pickHeaders({ a: '1', b: '2' }, ['b', 'c'])).toEqual({ b: '2' });
  });
});
