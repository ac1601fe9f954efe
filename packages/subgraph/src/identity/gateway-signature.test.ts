import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@kakehashi/config';
import fc from 'fast-check';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { GatewaySignature } from './gateway-signature';
import { openGatewaySignature, signatureSettings } from './signature-settings';

const now = () => Math.floor(Date.now() / 1_000);

describe('GatewaySignature', () => {
  let signature: GatewaySignature;
  let keySet: { keys: object[] };
  let sign: (claims?: JWTPayload) => Promise<string>;

  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA');
    const jwk = { ...(await exportJWK(publicKey)), alg: 'EdDSA', kid: 'k' };
    keySet = { keys: [jwk] };
    signature = new GatewaySignature(createLocalJWKSet({ keys: [jwk] }), 'people');
    sign = (claims) =>
      new SignJWT({ iss: 'gateway', aud: 'people', iat: now(), exp: now() + 60, ...claims })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'k' })
        .sign(privateKey);
  });

  const judge = (signed: string | undefined) =>
    signature.verify(signed).then(
      ({ subject }) => `is ${subject ?? 'nobody'}`,
      ({ message, extensions }) => `${extensions.code} ${message.replace('The request is not from the gateway: ', '')}`,
    );

  it('tells who asks', async () => {
    expect(await judge(await sign())).toBe('is nobody');
    const scopes = ['read:members', 'write:profile'];
    const named = { sub: 'lan', person: 'p1', organisation: 'o1', more: 5 };
    const caller = { ...named, scope: scopes.join(' '), policies: ['embassy'] };
    expect(await signature.verify(await sign({ caller }))).toEqual({
      isAnonymous: false,
      subject: 'lan',
      scopes: new Set(scopes),
      policies: new Set(['embassy']),
      person: 'p1',
      organisation: 'o1',
    });
  });

  it.each([
    ['is for another subgraph', { aud: 'funding' }, 'the claim "aud" of its signature is wrong.'],
    ['is from another gateway', { iss: 'other' }, 'the claim "iss" of its signature is wrong.'],
    ['has expired', { exp: now() - 10 }, 'its signature is too old.'],
    [
      'was made long ago, though it says to be good',
      { iat: now() - 90, exp: now() + 900 },
      'its signature is too old.',
    ],
    ['does not tell when it was made', { iat: undefined }, 'the claim "iat" of its signature is wrong.'],
    ['never expires', { exp: undefined }, 'the claim "exp" of its signature is wrong.'],
  ])('refuses what %s', async (_, claims, reason) => {
    expect(await judge(await sign({ ...(claims as object) }))).toBe(`NOT_FROM_GATEWAY ${reason}`);
  });

  it('refuses what is not signed, or by another key', async () => {
    expect(await judge(undefined)).toBe('NOT_FROM_GATEWAY it is not signed.');
    const { privateKey } = await generateKeyPair('EdDSA');
    const foreign = await new SignJWT({ iss: 'gateway', aud: 'people', iat: now(), exp: now() + 60 })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k' })
      .sign(privateKey);
    expect(await judge(foreign)).toBe('NOT_FROM_GATEWAY its signature is wrong.');
  });

  it('refuses what was changed, though the true one is remembered', async () => {
    const signed = await sign({ caller: { sub: 'lan' } });
    expect(await judge(signed)).toBe('is lan');
    expect(await judge(signed)).toBe('is lan');
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: signed.lastIndexOf('.') }),
        fc.constantFrom('A', 'x', '-', '.'),
        async (at, letter) => {
          const changed = signed.slice(0, at) + letter + signed.slice(at + 1);
          fc.pre(changed !== signed);
          expect(await judge(changed)).toMatch(/^NOT_FROM_GATEWAY/);
        },
      ),
    );
  });

  describe('as the settings ask for it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'signature-'));
    const file = join(folder, 'jwks.json');
    const read = ({ NODE_ENV = '', ...environment }: Record<string, string>) =>
      openGatewaySignature('people', readSettings(signatureSettings, environment), NODE_ENV);

    beforeAll(() => writeFileSync(file, JSON.stringify(keySet)));
    afterAll(() => rmSync(folder, { recursive: true }));

    it('is there with keys, whatever Node’s environment is called', async () => {
      expect(await read({ GATEWAY_JWKS_FILE: file })?.verify(await sign())).toMatchObject({ isAnonymous: true });
      expect(read({ GATEWAY_JWKS_FILE: file, NODE_ENV: 'production' })).toBeDefined();
    });

    it('is asked for in production, unless it is switched off', () => {
      expect(() => read({ NODE_ENV: 'production' })).toThrow(/GATEWAY_JWKS_FILE: must be set/);
      expect(() => read({ GATEWAY_SIGNATURE: 'required' })).toThrow(/GATEWAY_JWKS_FILE: must be set/);
      expect(read({ NODE_ENV: 'production', GATEWAY_SIGNATURE: 'off' })).toBeUndefined();
      expect(read({ GATEWAY_JWKS_FILE: file, GATEWAY_SIGNATURE: 'off' })).toBeUndefined();
      expect(read({})).toBeUndefined();
    });

    it('does not start with a file that holds no keys', () => {
      expect(() => read({ GATEWAY_JWKS_FILE: join(folder, 'none.json') })).toThrow(/no such file/);
    });
  });
});
