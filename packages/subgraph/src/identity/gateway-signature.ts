import { readFileSync } from 'node:fs';
import { SettingsError } from '@kakehashi/config';
import { createError } from '@kakehashi/errors';
import { createLocalJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { type Caller, callerOf } from './caller';
import type { CallerVerifier } from './identify-callers';

/** The header by which the gateway tells who asks, signed. */
export const IDENTITY_HEADER = 'gateway-identity';

/** Who signs. */
const ISSUER = 'gateway';

/** How old a signature may be, in seconds; one that says to be good for longer is not believed. */
const MOST_AGE_S = 60;

/** How far the clocks of gateway and subgraph may be apart, in seconds. */
const CLOCK_TOLERANCE_S = 5;

/** Most signatures that are remembered; the gateway uses each for some seconds. */
const MOST_REMEMBERED = 5_000;

interface Remembered {
  readonly caller: Caller;
  /** Until when, in seconds since 1970. */
  readonly until: number;
}

/** Knows requests that its gateway has signed, for this subgraph and just now. */
export class GatewaySignature implements CallerVerifier {
  private readonly remembered = new LRUCache<string, Remembered>({ max: MOST_REMEMBERED });

  constructor(
    private readonly keys: JWTVerifyGetKey,
    private readonly subgraph: string,
  ) {}

  /** @throws SettingsError when the file holds no JSON Web Key Set */
  static open(file: string, subgraph: string): GatewaySignature {
    try {
      return new GatewaySignature(createLocalJWKSet(JSON.parse(readFileSync(file, 'utf8'))), subgraph);
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : String(fault);
      throw new SettingsError([`GATEWAY_JWKS_FILE: must be a file with a JSON Web Key Set, but ${file}: ${reason}`]);
    }
  }

  async verify(signed: string | undefined): Promise<Caller> {
    if (signed === undefined) throw refusal('it is not signed');
    const known = this.remembered.get(signed);
    if (known && known.until > Date.now() / 1_000) return known.caller;
    try {
      const { payload } = await jwtVerify(signed, this.keys, {
        issuer: ISSUER,
        audience: this.subgraph,
        algorithms: ['EdDSA'],
        maxTokenAge: MOST_AGE_S,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['exp'],
      });
      const caller = callerOf(payload.caller);
      this.remembered.set(signed, { caller, until: Math.min(Number(payload.exp), Number(payload.iat) + MOST_AGE_S) });
      return caller;
    } catch (fault) {
      throw refusal(fault instanceof errors.JOSEError ? describe(fault) : 'its signature can not be checked');
    }
  }
}

function describe(fault: errors.JOSEError): string {
  if (fault instanceof errors.JWTExpired) return 'its signature is too old';
  if (fault instanceof errors.JWTClaimValidationFailed) return `the claim "${fault.claim}" of its signature is wrong`;
  return 'its signature is wrong';
}

function refusal(reason: string) {
  return createError('NOT_FROM_GATEWAY', `The request is not from the gateway: ${reason}.`);
}
