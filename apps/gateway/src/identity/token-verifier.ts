import { CLOCK_TOLERANCE_S, readKeySet } from '@kakehashi/call-signature';
import { SettingsError } from '@kakehashi/config';
import { createError } from '@kakehashi/errors';
import type { GraphQLError } from 'graphql';
import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { type Caller, callerOf } from './caller';
import type { IdentitySettings } from './identity-settings';
import { KEY_SET_TIMES, type KeySetTimes, KeySetUnavailable, remoteKeySet } from './key-set';

/** Longest token, in characters. */
const MOST_CHARACTERS = 8_192;

/** How long a token that was verified is believed without looking again, in milliseconds; until it expires at most. */
const BELIEVED_MS = 15_000;

/** Most tokens that are believed. */
const MOST_BELIEVED = 2_000;

/** When to try again while the issuer's keys can not be had. */
const RETRY_AFTER_MS = 5_000;

/** Verifies tokens: JSON Web Tokens that one issuer signs for this gateway. */
export class TokenVerifier {
  private readonly believed = new LRUCache<string, Caller>({ max: MOST_BELIEVED, ttl: BELIEVED_MS });

  constructor(
    private readonly keys: JWTVerifyGetKey,
    private readonly accepted: { readonly issuer: string; readonly audience: string; readonly algorithms: string[] },
  ) {}

  /**
   * Tells who a token is of.
   *
   * @throws GraphQLError INVALID_TOKEN, ISSUER_UNAVAILABLE
   */
  async verify(token: string): Promise<Caller> {
    if (token.length > MOST_CHARACTERS) throw invalid(`it is longer than ${MOST_CHARACTERS} characters`);
    const known = this.believed.get(token);
    if (known && Number(known.claims.exp) > Date.now() / 1_000) return known;
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        ...this.accepted,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['exp'],
      });
      const caller = callerOf(payload);
      this.believed.set(token, caller);
      return caller;
    } catch (fault) {
      throw describeFault(fault as Error);
    }
  }
}

/**
 * Makes the verifier that the settings ask for; undefined when they ask for none.
 *
 * @throws SettingsError when they contradict one another
 */
export function createTokenVerifier(
  { JWT_ISSUER, JWT_AUDIENCE, JWT_JWKS_URL, JWT_JWKS_FILE, JWT_ALGORITHMS }: IdentitySettings,
  times: KeySetTimes = KEY_SET_TIMES,
): TokenVerifier | undefined {
  if ([JWT_ISSUER, JWT_AUDIENCE, JWT_JWKS_URL, JWT_JWKS_FILE].every((value) => value === undefined)) return undefined;
  if (JWT_ISSUER === undefined || JWT_AUDIENCE === undefined) {
    throw new SettingsError(['JWT_ISSUER, JWT_AUDIENCE: must be set when any JWT_… is']);
  }
  if ((JWT_JWKS_URL === undefined) === (JWT_JWKS_FILE === undefined)) {
    throw new SettingsError(['JWT_JWKS_URL, JWT_JWKS_FILE: exactly one must be set with JWT_ISSUER']);
  }
  const keys = JWT_JWKS_URL
    ? remoteKeySet(new URL(JWT_JWKS_URL), times)
    : readKeySet(JWT_JWKS_FILE ?? '', 'JWT_JWKS_FILE');
  return new TokenVerifier(keys, { issuer: JWT_ISSUER, audience: JWT_AUDIENCE, algorithms: [...JWT_ALGORITHMS] });
}

/** What is told of a fault; the token itself never is. */
function describeFault(fault: Error): GraphQLError {
  if (fault instanceof KeySetUnavailable) {
    const message = 'The keys by which tokens are checked can not be had at the moment.';
    return createError('ISSUER_UNAVAILABLE', message, { retryAfterMs: RETRY_AFTER_MS });
  }
  if (fault instanceof errors.JWTExpired) return invalid('it has expired');
  if (fault instanceof errors.JWTClaimValidationFailed) return invalid(`its claim "${fault.claim}" is not accepted`);
  if (fault instanceof errors.JOSEAlgNotAllowed) return invalid('its algorithm is not accepted');
  if (fault instanceof errors.JWKSNoMatchingKey) return invalid('its key is not one of the issuer’s');
  if (fault instanceof errors.JWSSignatureVerificationFailed) return invalid('its signature is wrong');
  if (fault instanceof errors.JOSEError) return invalid('it is malformed');
  return invalid(fault.message);
}

function invalid(reason: string): GraphQLError {
  return createError('INVALID_TOKEN', `The token is not accepted: ${reason}.`);
}
