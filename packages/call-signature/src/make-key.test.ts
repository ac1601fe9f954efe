import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallSigner } from './call-signer';
import { CallVerifier } from './call-verifier';
import { readKeySet, readPrivateKey } from './key-files';

const PROGRAM = join(__dirname, '../dist/make-key.js');

describe('make-key', () => {
  let folder: string;
  let files: { readonly own: string; readonly shown: string };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'key-'));
    files = { own: join(folder, 'own/private.json'), shown: join(folder, 'public/gateway.json') };
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) => spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });

  it('makes a pair that fits, of which only its owner may read the private key', async () => {
    expect(run(files.own, files.shown)).toMatchObject({ status: 0, stderr: '' });
    expect(statSync(files.own).mode & 0o777).toBe(0o600);
    const signer = new CallSigner('gateway', await readPrivateKey(files.own, 'GATEWAY_KEY_FILE'));
    const headers = await signer.headersFor('people', 'lan', () => ({ sub: 'lan' }));
    const keys = readKeySet(files.shown, 'GATEWAY_JWKS_FILE');
    const verifier = new CallVerifier(keys, { issuer: 'gateway', audience: 'people' }, (told) => told);
    expect(await verifier.verify(headers['gateway-identity'])).toEqual({ sub: 'lan' });
  });

  it('keeps a key that is there, and shows its public half again where that is gone', () => {
    run(files.own, files.shown);
    const before = [files.own, files.shown].map((file) => readFileSync(file, 'utf8'));
    rmSync(files.shown);
    expect(run(files.own, files.shown)).toMatchObject({ status: 0, stdout: expect.stringContaining('stays as it is') });
    expect([files.own, files.shown].map((file) => JSON.parse(readFileSync(file, 'utf8')))).toEqual(
      before.map((text) => JSON.parse(text)),
    );
  });

  it('refuses what it does not understand', () => {
    expect(run(files.own)).toMatchObject({ status: 1, stderr: expect.stringContaining('usage') });
  });
});
