/** Who sends a request, as far as its token tells. */
export interface Caller {
  /** Whether the request came without a token. */
  readonly isAnonymous: boolean;
  /** The claim `sub`: who it is, unique to the issuer. */
  readonly subject?: string;
  /** The claim `scope`. */
  readonly scopes: ReadonlySet<string>;
  /** The claim `policies`. */
  readonly policies: ReadonlySet<string>;
  /** All claims of the token, verified. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** The same text for callers who have all claims alike, and so may be answered alike; empty when anonymous. */
  readonly key: string;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** Who sends a request without a token. */
export const ANONYMOUS: Caller = { isAnonymous: true, scopes: NO_NAMES, policies: NO_NAMES, claims: {}, key: '' };

/** Claims that are other in each token of the same caller, and say nothing of what it may do. */
const OF_THE_TOKEN = new Set(['iat', 'nbf', 'exp', 'jti']);

/**
 * Reads the caller out of a token's verified claims.
 *
 * @throws Error that names the claim which is malformed
 */
export function callerOf(claims: Readonly<Record<string, unknown>>): Caller {
  const { sub } = claims;
  return {
    isAnonymous: false,
    ...(typeof sub === 'string' && sub !== '' && { subject: sub }),
    scopes: namesIn(claims, 'scope'),
    policies: namesIn(claims, 'policies'),
    claims,
    key: JSON.stringify(Object.entries(lastingClaims(claims)).sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** The claims that are of the caller, not of the one token. */
export function lastingClaims(claims: Caller['claims']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(claims).filter(([name]) => !OF_THE_TOKEN.has(name)));
}

/** A claim that lists names, as text with spaces between (RFC 8693) or as an array. */
function namesIn(claims: Readonly<Record<string, unknown>>, name: string): ReadonlySet<string> {
  const given = claims[name] ?? [];
  const names: unknown = typeof given === 'string' ? given.split(' ').filter((text) => text !== '') : given;
  if (Array.isArray(names) && names.every((one) => typeof one === 'string')) return new Set(names);
  throw new Error(`its claim "${name}" must be a text or a list of texts`);
}
