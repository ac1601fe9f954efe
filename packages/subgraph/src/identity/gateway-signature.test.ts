import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallSigner, GATEWAY, IDENTITY_HEADER, makeKeyPair, readPrivateKey } from '@kakehashi/call-signature';
import { readSettings } from '@kakehashi/config';
import { GatewaySignature } from './gateway-signature';
import { openGatewaySignature, signatureSettings } from './signature-settings';

describe('GatewaySignature', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signature-'));
  const [privateKey, publicKeys] = [join(folder, 'keys', 'key.json'), join(folder, 'keys', 'jwks.json')];
  let sign: (subgraph: string, claims?: Record<string, unknown>) => Promise<string | undefined>;

  beforeAll(async () => {
    await makeKeyPair(privateKey, publicKeys);
    const signer = new CallSigner(GATEWAY, await readPrivateKey(privateKey, 'GATEWAY_KEY_FILE'));
    sign = async (subgraph, claims) =>
      (await signer.headersFor(subgraph, JSON.stringify(claims ?? ''), () => claims))[IDENTITY_HEADER];
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('tells who asks', async () => {
    const signature = GatewaySignature.open(publicKeys, 'people');
    expect(await signature.verify(await sign('people'))).toEqual({ isAnonymous: true, scopes: new Set() });
    const caller = { sub: 'lan', scope: 'read:members write:own', person: 'p1', organisation: 'o1', more: 5 };
    expect(await signature.verify(await sign('people', caller))).toEqual({
      isAnonymous: false,
      subject: 'lan',
      scopes: new Set(['read:members', 'write:own']),
      person: 'p1',
      organisation: 'o1',
    });
  });

  it('refuses what is not signed for this subgraph', async () => {
    const signature = GatewaySignature.open(publicKeys, 'people');
    const refusal = (reason: string) => ({
      message: `The request is not from the gateway: ${reason}.`,
      extensions: { code: 'NOT_FROM_GATEWAY' },
    });
    await expect(signature.verify(undefined)).rejects.toMatchObject(refusal('it is not signed'));
    const foreign = signature.verify(await sign('funding'));
    await expect(foreign).rejects.toMatchObject(refusal('the claim "aud" of its signature is wrong'));
  });

  describe('as the settings ask for it', () => {
    const read = ({ NODE_ENV = '', ...environment }: Record<string, string>) =>
      openGatewaySignature('people', readSettings(signatureSettings, environment), NODE_ENV);

    it('is there with keys, whatever Node’s environment is called', async () => {
      const signature = read({ GATEWAY_JWKS_FILE: publicKeys });
      expect(await signature?.verify(await sign('people'))).toMatchObject({ isAnonymous: true });
      expect(read({ GATEWAY_JWKS_FILE: publicKeys, NODE_ENV: 'production' })).toBeDefined();
    });

    it('is asked for in production, unless it is switched off', () => {
      expect(() => read({ NODE_ENV: 'production' })).toThrow(/GATEWAY_JWKS_FILE: must be set/);
      expect(() => read({ GATEWAY_SIGNATURE: 'required' })).toThrow(/GATEWAY_JWKS_FILE: must be set/);
      expect(read({ NODE_ENV: 'production', GATEWAY_SIGNATURE: 'off' })).toBeUndefined();
      expect(read({ GATEWAY_JWKS_FILE: publicKeys, GATEWAY_SIGNATURE: 'off' })).toBeUndefined();
      expect(read({})).toBeUndefined();
    });

    it('does not start with a file that holds no keys', () => {
      expect(() => read({ GATEWAY_JWKS_FILE: join(folder, 'none.json') })).toThrow(/no such file/);
    });
  });
});
