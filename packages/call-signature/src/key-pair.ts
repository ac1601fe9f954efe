import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** Makes an Ed25519 key pair: the private key that only its owner may read, and a JSON Web Key Set of the public one. */
export async function makeKeyPair(privateKeyFile: string, publicKeysFile: string): Promise<void> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const shown = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(shown);
  writeWhole(publicKeysFile, { keys: [{ ...shown, kid, alg: 'EdDSA', use: 'sig' }] }, 0o644);
  writeWhole(privateKeyFile, { ...(await exportJWK(privateKey)), kid, alg: 'EdDSA', use: 'sig' }, 0o600);
}

/** Writes the public half of a private key that is there. */
export function showPublicKey(privateKeyFile: string, publicKeysFile: string): void {
  const { d: _secret, ...shown } = JSON.parse(readFileSync(privateKeyFile, 'utf8')) as JWK;
  writeWhole(publicKeysFile, { keys: [shown] }, 0o644);
}

/** Nobody ever reads half of it. */
function writeWhole(file: string, content: object, mode: number): void {
  const folder = dirname(file);
  // The folder around it is also PostgreSQL's, which may run as another user.
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode });
  renameSync(draft, file);
}
