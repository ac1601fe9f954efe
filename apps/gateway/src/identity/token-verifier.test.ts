import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@kakehashi/config';
import fc from 'fast-check';
import { SignJWT, UnsecuredJWT } from 'jose';
import { TestIssuer } from '../testing/test-issuer';
import { identitySettings } from './identity-settings';
import { KEY_SET_TIMES } from './key-set';
import { createTokenVerifier, type TokenVerifier } from './token-verifier';

const now = () => Math.floor(Date.now() / 1_000);

describe('TokenVerifier', () => {
  let issuer: TestIssuer;
  let verifier: TokenVerifier;

  const verifierOf = (times = KEY_SET_TIMES) => {
    const made = createTokenVerifier({ ...readSettings(identitySettings, {}), ...issuer.settings }, times);
    if (!made) throw new Error('There is no verifier.');
    return made;
  };

  beforeEach(async () => {
    issuer = await TestIssuer.start();
    verifier = verifierOf();
  });

  afterEach(() => issuer.stop());

  /** What became of a token. */
  const judge = async (token: string | Promise<string>, by = verifier) => {
    try {
      const { subject, scopes } = await by.verify(await token);
      return `${subject}: ${[...scopes].join()}`;
    } catch (fault) {
      const { message, extensions } = fault as { message: string; extensions: { code: string } };
      return `${extensions.code} ${message.replace('The token is not accepted: ', '')}`;
    }
  };

  it('accepts a token of its issuer, whose scopes are a text or a list', async () => {
    expect(await judge(issuer.token({ sub: 'lan', scope: 'a  b' }))).toBe('lan: a,b');
    expect(await judge(issuer.token({ sub: 'lan', scope: ['c', 'd'] }))).toBe('lan: c,d');
    expect(await judge(issuer.token({ sub: 'lan' }))).toBe('lan: ');
  });

  it.each([
    ['another issuer', { iss: 'https://other.test' }, 'its claim "iss" is not accepted.'],
    ['another audience', { aud: 'other' }, 'its claim "aud" is not accepted.'],
    ['the past', { exp: now() - 60 }, 'it has expired.'],
    ['the future', { nbf: now() + 600 }, 'its claim "nbf" is not accepted.'],
    ['eternity', { exp: undefined }, 'its claim "exp" is not accepted.'],
    ['malformed scopes', { scope: 5 }, 'its claim "scope" must be a text or a list of texts.'],
    ['malformed policies', { policies: [1] }, 'its claim "policies" must be a text or a list of texts.'],
  ])('refuses one of %s', async (_, claims, reason) => {
    expect(await judge(issuer.token({ ...(claims as object) }))).toBe(`INVALID_TOKEN ${reason}`);
  });

  it('believes a token again, and no longer than it is good', async () => {
    const token = await issuer.token({ sub: 'lan', exp: now() + 1 });
    const quick = verifierOf();
    const one = await quick.verify(token);
    expect(await quick.verify(token)).toBe(one);
    const doNotFake = ['performance', 'setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask'] as const;
    jest.useFakeTimers({ now: Date.now() + 10_000, doNotFake: [...doNotFake] });
    expect(await judge(token, quick)).toBe('INVALID_TOKEN it has expired.');
    jest.useRealTimers();
  });

  it('lets clocks be five seconds apart', async () => {
    expect(await judge(issuer.token({ exp: now() - 2, sub: 'lan' }))).toBe('lan: ');
    expect(await judge(issuer.token({ nbf: now() + 3, sub: 'lan' }))).toBe('lan: ');
  });

  it('refuses what is not signed, or by a shared secret', async () => {
    const claims = { iss: 'https://issuer.test', aud: 'kakehashi', sub: 'lan', exp: now() + 60 };
    expect(await judge(new UnsecuredJWT(claims).encode())).toMatch(/^INVALID_TOKEN/);
    const secret = new TextEncoder().encode(issuer.keys[0]?.x as string);
    const signed = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'key-1' }).sign(secret);
    expect(await judge(signed)).toBe('INVALID_TOKEN its algorithm is not accepted.');
  });

  it('refuses what is signed by a key that the issuer has not published', async () => {
    const other = await TestIssuer.start();
    expect(await judge(other.token())).toBe('INVALID_TOKEN its signature is wrong.');
    await other.addKey();
    expect(await judge(other.token())).toBe('INVALID_TOKEN its key is not one of the issuer’s.');
    await other.stop();
  });

  it('refuses what is malformed or too long', async () => {
    for (const token of ['x', 'a.b', 'a.b.c', '...', '{}', 'null']) {
      expect(await judge(token)).toBe('INVALID_TOKEN it is malformed.');
    }
    const long = await issuer.token({ note: 'x'.repeat(9_000) });
    expect(await judge(long)).toBe('INVALID_TOKEN it is longer than 8192 characters.');
  });

  it('follows the issuer to a new key', async () => {
    const quick = verifierOf({ ...KEY_SET_TIMES, cooldownMs: 0 });
    expect(await judge(issuer.token({ sub: 'old' }), quick)).toBe('old: ');
    await issuer.addKey();
    expect(await judge(issuer.token({ sub: 'new' }), quick)).toBe('new: ');
    expect(issuer.fetches).toBe(2);
  });

  it('does not let unknown keys make it ask the issuer again and again', async () => {
    await judge(issuer.token());
    const other = await TestIssuer.start();
    await other.addKey();
    for (let count = 0; count < 5; count++) await judge(other.token());
    await other.stop();
    expect(issuer.fetches).toBe(1);
  });

  it('tells when the keys can not be had, and recovers', async () => {
    issuer.isBroken = true;
    expect(await judge(issuer.token())).toMatch(/^ISSUER_UNAVAILABLE/);
    issuer.isBroken = false;
    expect(await judge(issuer.token({ sub: 'lan' }))).toBe('lan: ');
  });

  it('goes on with the keys that it has while the issuer is away', async () => {
    await judge(issuer.token());
    issuer.isBroken = true;
    expect(await judge(issuer.token({ sub: 'lan' }))).toBe('lan: ');
  });

  it('accepts no token that was changed anywhere', async () => {
    const token = await issuer.token({ sub: 'lan', scope: 'a' });
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'.split('');
    const change = fc.record({
      at: fc.nat({ max: token.length - 1 }),
      removed: fc.nat({ max: 3 }),
      added: fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const changed = changes.reduce(
          (text, { at, removed, added }) => text.slice(0, at) + added + text.slice(at + removed),
          token,
        );
        fc.pre(changed !== token && !sameSignature(changed, token));
        expect(await judge(changed)).toMatch(/^INVALID_TOKEN/);
      }),
      { numRuns: 500 },
    );
  });

  it('accepts no token whose header or claims were exchanged', async () => {
    const token = await issuer.token({ sub: 'lan', scope: 'a' });
    const [, payload = '', signature] = token.split('.');
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    await fc.assert(
      fc.asyncProperty(fc.object({ maxDepth: 1 }), fc.boolean(), async (value, isHeader) => {
        const header = { alg: 'EdDSA', kid: 'key-1', ...(isHeader && value) };
        const claims = isHeader
          ? payload
          : encode({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...value });
        fc.pre(`${encode(header)}.${claims}` !== token.slice(0, token.lastIndexOf('.')));
        expect(await judge(`${encode(header)}.${claims}.${signature}`)).toMatch(/^INVALID_TOKEN/);
      }),
      { numRuns: 300 },
    );
  });

  it('reads keys from a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    const file = join(folder, 'jwks.json');
    const settings = {
      ...readSettings(identitySettings, {}),
      ...issuer.settings,
      JWT_JWKS_URL: undefined,
      JWT_JWKS_FILE: file,
    };
    issuer.writeKeys(file);
    expect(await judge(issuer.token({ sub: 'lan' }), createTokenVerifier(settings))).toBe('lan: ');
    writeFileSync(file, '{}');
    expect(() => createTokenVerifier(settings)).toThrow(/JWT_JWKS_FILE: must be a file with a JSON Web Key Set/);
    rmSync(folder, { recursive: true });
    expect(() => createTokenVerifier(settings)).toThrow(/JWT_JWKS_FILE: .*no such file/);
  });

  it('is not there when no issuer is set, and is set as a whole or not at all', () => {
    const read = (environment: Record<string, string>) =>
      createTokenVerifier(readSettings(identitySettings, environment));
    expect(read({})).toBeUndefined();
    expect(() => read({ JWT_ISSUER: 'x' })).toThrow(/JWT_AUDIENCE: must be set/);
    expect(() => read({ JWT_ISSUER: 'x', JWT_AUDIENCE: 'y' })).toThrow(/exactly one must be set/);
    expect(() => read({ JWT_ALGORITHMS: 'ES256,HS256' })).toThrow(/one is "HS256"/);
    expect(() => read({ JWT_ALGORITHMS: 'none' })).toThrow(/one is "none"/);
    expect(() => read({ JWT_JWKS_URL: 'http://issuer.test/keys' })).toThrow(/must be an https address/);
  });
});

/** The last letter of a signature has bits that count for nothing: another letter there may be the same signature. */
function sameSignature(one: string, other: string): boolean {
  const [head, rest] = [one.slice(0, one.lastIndexOf('.')), one.slice(one.lastIndexOf('.') + 1)];
  const decode = (text: string) => Buffer.from(text, 'base64url').toString('hex');
  return other.startsWith(`${head}.`) && decode(rest) === decode(other.slice(head.length + 1));
}
