import { SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { PrivateKey } from './key-files';
import { ALGORITHM, IDENTITY_HEADER, LIFETIME_S } from './protocol';

/** How long a signature is used again, in milliseconds; a call that waits long must still come in time. */
const REUSE_MS = 15_000;

/** Most signatures that are kept to be used again. */
const MOST_KEPT = 5_000;

/**
 * Signs calls, for one receiver each: none can use at another what it was sent, and what somebody overhears is worth
 * nothing a minute later.
 *
 * One signature serves all calls for the same caller to the same receiver for some seconds: signing each would cost more
 * than the call.
 */
export class CallSigner {
  private readonly kept = new LRUCache<string, string | Promise<string>>({ max: MOST_KEPT, ttl: REUSE_MS });

  /** @param issuer as what it signs: the claim `iss` */
  constructor(
    private readonly issuer: string,
    private readonly privateKey: PrivateKey,
  ) {}

  /**
   * Gives the headers that tell a receiver who asks; at once where the same was signed just before.
   *
   * @param audience the receiver's name: the claim `aud`
   * @param key the same for callers who have all claims alike
   * @param claims what is told of the caller, asked for only when it must be signed anew; undefined for nobody
   */
  headersFor(
    audience: string,
    key: string,
    claims: () => Readonly<Record<string, unknown>> | undefined,
  ): Record<string, string> | Promise<Record<string, string>> {
    const kept =
      this.kept.get(`${audience}\n${key}`) ?? this.keep(`${audience}\n${key}`, this.sign(audience, claims()));
    return typeof kept === 'string' ? headers(kept) : kept.then(headers);
  }

  private keep(key: string, signing: Promise<string>): Promise<string> {
    this.kept.set(key, signing);
    void signing.then(
      (signed) => this.kept.set(key, signed, { noUpdateTTL: true }),
      () => this.kept.delete(key),
    );
    return signing;
  }

  private sign(audience: string, caller: Readonly<Record<string, unknown>> | undefined): Promise<string> {
    const { key, keyId } = this.privateKey;
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT(caller && { caller })
      .setProtectedHeader({ alg: ALGORITHM, ...(keyId !== undefined && { kid: keyId }) })
      .setIssuer(this.issuer)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFETIME_S)
      .sign(key);
  }
}

function headers(signed: string): Record<string, string> {
  return { [IDENTITY_HEADER]: signed };
}
