import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** The issuer's keys can not be had at the moment. */
export class KeySetUnavailable extends Error {
  override readonly name = 'KeySetUnavailable';
}

/** How an issuer's keys are kept, in milliseconds. */
export interface KeySetTimes {
  /** How long the issuer may take to answer. */
  readonly timeoutMs: number;
  /** How long after they came an unknown key does not make them be fetched again. */
  readonly cooldownMs: number;
  /** How long they are used. */
  readonly maxAgeMs: number;
}

export const KEY_SET_TIMES: KeySetTimes = { timeoutMs: 5_000, cooldownMs: 30_000, maxAgeMs: 600_000 };

/** Faults of a token, not of the keys: it names none of them, or leaves open which. */
const OF_THE_TOKEN = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

/** Finds keys by their address. They are fetched when a token first needs them. */
export function remoteKeySet(url: URL, { timeoutMs, cooldownMs, maxAgeMs }: KeySetTimes): JWTVerifyGetKey {
  const find = createRemoteJWKSet(url, {
    timeoutDuration: timeoutMs,
    cooldownDuration: cooldownMs,
    cacheMaxAge: maxAgeMs,
  });
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (fault) {
      if (OF_THE_TOKEN.some((kind) => fault instanceof kind)) throw fault;
      throw new KeySetUnavailable(fault instanceof Error ? fault.message : String(fault), { cause: fault });
    }
  };
}
