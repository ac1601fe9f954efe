import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { CallSigner } from './call-signer';
import { CallVerifier } from './call-verifier';
import { readKeySet, readPrivateKey } from './key-files';
import { makeKeyPair } from './key-pair';
import { IDENTITY_HEADER } from './protocol';

describe('CallSigner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signer-'));
  const [privateKey, publicKeys] = [join(folder, 'keys', 'private-key.json'), join(folder, 'keys', 'jwks.json')];
  let signer: CallSigner;

  beforeAll(async () => {
    await makeKeyPair(privateKey, publicKeys);
    signer = new CallSigner('books', await readPrivateKey(privateKey, 'KEY_FILE'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const sign = async (audience: string, sub?: string) => {
    const headers = await signer.headersFor(audience, sub ?? '', () => (sub === undefined ? undefined : { sub }));
    return headers[IDENTITY_HEADER] ?? '';
  };
  const verifierOf = (issuer: string, audience: string) =>
    new CallVerifier(readKeySet(publicKeys, 'KEYS_FILE'), { issuer, audience }, (claims) => claims);

  it('signs by any name for any receiver, who believes what is for it from whom it expects', async () => {
    const signed = await sign('reviews', 'lan');
    expect(await verifierOf('books', 'reviews').verify(signed)).toEqual({ sub: 'lan' });
    await expect(verifierOf('books', 'people').verify(signed)).rejects.toThrow('the claim "aud"');
    await expect(verifierOf('gateway', 'reviews').verify(signed)).rejects.toThrow('the claim "iss"');
    expect(await verifierOf('books', 'reviews').verify(await sign('reviews'))).toBeUndefined();
  });

  it('signs for a minute', async () => {
    const { iat = 0, exp = 0 } = decodeJwt(await sign('reviews'));
    expect(exp - iat).toBe(60);
  });

  it('signs once for many calls, each caller and receiver for itself', async () => {
    const signed = await Promise.all([sign('reviews', 'ken'), sign('reviews', 'ken'), sign('reviews', 'may')]);
    expect(new Set([...signed, await sign('reviews', 'ken'), await sign('people', 'ken')]).size).toBe(3);
  });

  it('reads no file that holds no private key, and no key set that is none', async () => {
    const read = (file: string) => readPrivateKey(file, 'KEY_FILE');
    await expect(read(publicKeys)).rejects.toThrow(/KEY_FILE: must be .* it is no private Ed25519 key/);
    await expect(read(join(folder, 'none.json'))).rejects.toThrow(/KEY_FILE: .*no such file/);
    const other = join(folder, 'other.json');
    writeFileSync(other, '{}');
    expect(() => readKeySet(other, 'KEYS_FILE')).toThrow(/KEYS_FILE: must be a file with a JSON Web Key Set/);
    expect(() => readKeySet(join(folder, 'none.json'), 'KEYS_FILE')).toThrow(/KEYS_FILE: .*no such file/);
  });

  it('has a key that only its owner may read', () => {
    if (process.platform !== 'win32') expect(statSync(privateKey).mode & 0o777).toBe(0o600);
  });
});
