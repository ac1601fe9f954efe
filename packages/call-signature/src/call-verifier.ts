import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { ALGORITHM, CLOCK_TOLERANCE_S, LIFETIME_S } from './protocol';

/** Most signatures that are remembered; a signer uses each for some seconds. */
const MOST_REMEMBERED = 5_000;

interface Remembered<Caller> {
  readonly caller: Caller;
  /** Until when, in seconds since 1970. */
  readonly until: number;
}

/** A call is not signed as it must be; the message says why, as part of a sentence. */
export class SignatureRefused extends Error {
  override readonly name = 'SignatureRefused';
}

/** Whose signatures are believed, and for whom they must be. */
export interface Expected {
  /** The signer's name: the claim `iss`. */
  readonly issuer: string;
  /** The receiver's own name: the claim `aud`. */
  readonly audience: string;
}

/** Knows calls that one signer has signed, for this receiver and just now. */
export class CallVerifier<Caller> {
  private readonly remembered = new LRUCache<string, Remembered<Caller>>({ max: MOST_REMEMBERED });

  /** @param callerOf reads the signed claims of the caller; it gets undefined for nobody */
  constructor(
    private readonly keys: JWTVerifyGetKey,
    private readonly expected: Expected,
    private readonly callerOf: (claims: unknown) => Caller,
  ) {}

  /**
   * Tells who asks.
   *
   * @param signed the header's value
   * @throws SignatureRefused
   */
  async verify(signed: string | undefined): Promise<Caller> {
    if (signed === undefined) throw new SignatureRefused('it is not signed');
    const known = this.remembered.get(signed);
    if (known && known.until > Date.now() / 1_000) return known.caller;
    const { caller, exp, iat } = await this.read(signed);
    const until = Math.min(Number(exp), Number(iat) + LIFETIME_S);
    const remembered = { caller: this.callerOf(caller), until };
    this.remembered.set(signed, remembered);
    return remembered.caller;
  }

  private async read(signed: string) {
    try {
      const { payload } = await jwtVerify(signed, this.keys, {
        ...this.expected,
        algorithms: [ALGORITHM],
        maxTokenAge: LIFETIME_S,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['exp'],
      });
      return payload;
    } catch (fault) {
      throw new SignatureRefused(describe(fault), { cause: fault });
    }
  }
}

function describe(fault: unknown): string {
  if (fault instanceof errors.JWTExpired) return 'its signature is too old';
  if (fault instanceof errors.JWTClaimValidationFailed) return `the claim "${fault.claim}" of its signature is wrong`;
  return fault instanceof errors.JOSEError ? 'its signature is wrong' : 'its signature can not be checked';
}
