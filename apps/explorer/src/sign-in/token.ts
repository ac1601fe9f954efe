/** What a token says of who asks. Read, not verified: whether it is accepted only the gateway tells. */
export interface TokenClaims {
  readonly subject: string | undefined;
  readonly scopes: readonly string[];
  readonly person: string | undefined;
  readonly organisation: string | undefined;
  readonly role: string | undefined;
  /** When it ends; undefined when it never does. */
  readonly expiresAt: Date | undefined;
}

/** Takes a token out of what somebody pastes: with `Bearer`, quotes or line breaks around it. */
export function cleanToken(pasted: string): string {
  return pasted
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/^(authorization:\s*)?bearer\s+/i, '')
    .replace(/\s+/g, '');
}

/** Reads the claims of a JWT; undefined when it is none. */
export function readToken(token: string): TokenClaims | undefined {
  const [, payload, signature] = token.split('.');
  if (!payload || !signature) return undefined;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    return {
      subject: textOf(claims.sub),
      scopes: namesOf(claims.scope),
      person: textOf(claims.person),
      organisation: textOf(claims.organisation),
      role: textOf(claims.role),
      expiresAt: typeof claims.exp === 'number' ? new Date(claims.exp * 1_000) : undefined,
    };
  } catch {
    return undefined;
  }
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' ? claim : undefined;
}

function namesOf(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return claim.split(' ').filter(Boolean);
  return Array.isArray(claim) ? claim.map(String) : [];
}
