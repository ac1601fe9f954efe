import { cleanToken, readToken } from './token';

const tokenOf = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

describe('readToken', () => {
  it('tells who it is of, what it may and until when', () => {
    const claims = { sub: 'Đào', scope: 'read:a write:b', exp: 1_800_000_000, organisation: 'o' };
    expect(readToken(tokenOf(claims))).toMatchObject({
      subject: 'Đào',
      scopes: ['read:a', 'write:b'],
      organisation: 'o',
      expiresAt: new Date(1_800_000_000_000),
    });
    expect(readToken(tokenOf({ scope: ['x'] }))).toMatchObject({ scopes: ['x'], expiresAt: undefined });
  });

  it.each(['', 'abc', 'a.b', 'a.!.c'])('reads nothing out of %j', (text) => {
    expect(readToken(text)).toBeUndefined();
  });

  it('takes a token out of what is around it', () => {
    expect(['Bearer a.b.c\n', '"a.b.c"', 'Authorization: Bearer a.b\n.c'].map(cleanToken)).toEqual(
      Array(3).fill('a.b.c'),
    );
  });
});
