import { readFileSync } from 'node:fs';
import { SettingsError } from '@kakehashi/config';
import { createLocalJWKSet, importJWK, type JWK, type JWTVerifyGetKey } from 'jose';
import { ALGORITHM } from './protocol';

/** A private key, ready to sign with. */
export interface PrivateKey {
  readonly key: Awaited<ReturnType<typeof importJWK>>;
  /** Its claim `kid`, by which verifiers find the public one among several. */
  readonly keyId: string | undefined;
}

/**
 * Reads a file with a private Ed25519 key as JSON Web Key.
 *
 * @param setting that names the file
 * @throws SettingsError when it can not be read or holds no such key
 */
export async function readPrivateKey(file: string, setting: string): Promise<PrivateKey> {
  try {
    const jwk = JSON.parse(readFileSync(file, 'utf8')) as JWK;
    if (jwk.crv !== 'Ed25519' || jwk.d === undefined) throw new Error('it is no private Ed25519 key');
    return { key: await importJWK(jwk, ALGORITHM), keyId: jwk.kid };
  } catch (fault) {
    throw new SettingsError([`${setting}: must be a file with a private key as JWK, but ${file}: ${reasonOf(fault)}`]);
  }
}

/**
 * Reads a file with public keys as JSON Web Key Set.
 *
 * @param setting that names the file
 * @throws SettingsError when it can not be read or holds no key set
 */
export function readKeySet(file: string, setting: string): JWTVerifyGetKey {
  try {
    return createLocalJWKSet(JSON.parse(readFileSync(file, 'utf8')));
  } catch (fault) {
    throw new SettingsError([`${setting}: must be a file with a JSON Web Key Set, but ${file}: ${reasonOf(fault)}`]);
  }
}

function reasonOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
