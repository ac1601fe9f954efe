import { readFileSync } from 'node:fs';
import { SettingsError } from '@kakehashi/config';
import { importJWK, type JWK, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { type Caller, lastingClaims } from './caller';

/** The header by which the gateway tells subgraphs who asks, signed. */
export const IDENTITY_HEADER = 'gateway-identity';

const ALGORITHM = 'EdDSA';

/** Who signs, as subgraphs know it. */
const ISSUER = 'gateway';

/** How long a signature is good, in seconds. */
const LIFETIME_S = 60;

/** How long a signature is used again, in milliseconds; a call that waits long must still come in time. */
const REUSE_MS = 15_000;

/** Most signatures that are kept to be used again. */
const MOST_KEPT = 5_000;

/**
 * Signs who asks, for one subgraph each: none can use at another what it was sent, and what somebody overhears is worth
 * nothing a minute later.
 *
 * One signature serves all calls of a caller to a subgraph for some seconds: signing each would cost more than the call.
 */
export class IdentitySigner {
  private readonly kept = new LRUCache<string, string | Promise<string>>({ max: MOST_KEPT, ttl: REUSE_MS });

  private constructor(
    private readonly key: Awaited<ReturnType<typeof importJWK>>,
    private readonly keyId: string | undefined,
  ) {}

  /**
   * Reads the private key, an Ed25519 key as JSON Web Key.
   *
   * @throws SettingsError when the file holds none
   */
  static async open(file: string): Promise<IdentitySigner> {
    try {
      const jwk = JSON.parse(readFileSync(file, 'utf8')) as JWK;
      if (jwk.crv !== 'Ed25519' || jwk.d === undefined) throw new Error('it is no private Ed25519 key');
      return new IdentitySigner(await importJWK(jwk, ALGORITHM), jwk.kid);
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : String(fault);
      throw new SettingsError([`GATEWAY_KEY_FILE: must be a file with a private key as JWK, but ${file}: ${reason}`]);
    }
  }

  /** Gives the headers that tell a subgraph who asks; at once where the same was signed just before. */
  headersFor(subgraph: string, caller: Caller): Record<string, string> | Promise<Record<string, string>> {
    const key = `${subgraph}\n${caller.key}`;
    let signed = this.kept.get(key);
    if (signed === undefined) {
      signed = this.sign(subgraph, caller);
      this.kept.set(key, signed);
      void signed.then(
        (text) => this.kept.set(key, text, { noUpdateTTL: true }),
        () => this.kept.delete(key),
      );
    }
    return typeof signed === 'string'
      ? { [IDENTITY_HEADER]: signed }
      : signed.then((text) => ({ [IDENTITY_HEADER]: text }));
  }

  private sign(subgraph: string, caller: Caller): Promise<string> {
    const { aud: _aud, ...claims } = lastingClaims(caller.claims);
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT(caller.isAnonymous ? {} : { caller: claims })
      .setProtectedHeader({ alg: ALGORITHM, ...(this.keyId !== undefined && { kid: this.keyId }) })
      .setIssuer(ISSUER)
      .setAudience(subgraph)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFETIME_S)
      .sign(this.key);
  }
}
