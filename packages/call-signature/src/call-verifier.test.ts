import fc from 'fast-check';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { CallVerifier } from './call-verifier';

const now = () => Math.floor(Date.now() / 1_000);

describe('CallVerifier', () => {
  let verifier: CallVerifier<unknown>;
  let sign: (claims?: JWTPayload) => Promise<string>;

  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA');
    const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA', kid: 'k' }] });
    verifier = new CallVerifier(
      keys,
      { issuer: 'gateway', audience: 'books' },
      (claims): unknown => claims ?? 'nobody',
    );
    sign = (claims) =>
      new SignJWT({ iss: 'gateway', aud: 'books', iat: now(), exp: now() + 60, ...claims })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'k' })
        .sign(privateKey);
  });

  const judge = (signed: string | undefined) =>
    verifier.verify(signed).catch(({ name, message }: Error) => `${name}: ${message}`);

  it('tells who asks', async () => {
    expect(await judge(await sign())).toBe('nobody');
    expect(await judge(await sign({ caller: { sub: 'lan', more: 5 } }))).toEqual({ sub: 'lan', more: 5 });
  });

  it.each([
    ['is for another receiver', { aud: 'reviews' }, 'the claim "aud" of its signature is wrong'],
    ['is from another signer', { iss: 'other' }, 'the claim "iss" of its signature is wrong'],
    ['has expired', { exp: now() - 10 }, 'its signature is too old'],
    ['was made long ago, though it says to be good', { iat: now() - 90, exp: now() + 900 }, 'its signature is too old'],
    ['does not tell when it was made', { iat: undefined }, 'the claim "iat" of its signature is wrong'],
    ['never expires', { exp: undefined }, 'the claim "exp" of its signature is wrong'],
  ])('refuses what %s', async (_, claims, reason) => {
    expect(await judge(await sign({ ...(claims as object) }))).toBe(`SignatureRefused: ${reason}`);
  });

  it('refuses what is not signed, or by another key', async () => {
    expect(await judge(undefined)).toBe('SignatureRefused: it is not signed');
    const { privateKey } = await generateKeyPair('EdDSA');
    const foreign = await new SignJWT({ iss: 'gateway', aud: 'books', iat: now(), exp: now() + 60 })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k' })
      .sign(privateKey);
    expect(await judge(foreign)).toBe('SignatureRefused: its signature is wrong');
  });

  it('refuses what was changed, though the true one is remembered', async () => {
    const signed = await sign({ caller: { sub: 'lan' } });
    expect(await judge(signed)).toEqual({ sub: 'lan' });
    expect(await judge(signed)).toEqual({ sub: 'lan' });
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: signed.lastIndexOf('.') }),
        fc.constantFrom('A', 'x', '-', '.'),
        async (at, letter) => {
          const changed = signed.slice(0, at) + letter + signed.slice(at + 1);
          fc.pre(changed !== signed);
          expect(await judge(changed)).toMatch(/^SignatureRefused/);
        },
      ),
    );
  });
});
