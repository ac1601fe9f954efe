/** Who asks, as the gateway has signed it. */
export interface Caller {
  /** Whether the request came to the gateway without a token. */
  readonly isAnonymous: boolean;
  /** Who it is: the claim `sub` of the token. */
  readonly subject?: string;
  /** What the token lets its bearer do: the claim `scope`. */
  readonly scopes: ReadonlySet<string>;
  /** The policies that it satisfies: the claim `policies`. */
  readonly policies: ReadonlySet<string>;
  /** Id of the person in the graph, where the token tells it. */
  readonly person?: string;
  /** Id of the organisation in the graph for which the caller acts, where the token tells it. */
  readonly organisation?: string;
}

/** Who sends a request without a token. */
export const ANONYMOUS: Caller = { isAnonymous: true, scopes: new Set(), policies: new Set() };

/** Reads the caller out of the claims that the gateway has signed; undefined stands for nobody. */
export function callerOf(claims: unknown): Caller {
  if (typeof claims !== 'object' || claims === null) return ANONYMOUS;
  const { sub, scope, policies, person, organisation } = claims as Record<string, unknown>;
  return {
    isAnonymous: false,
    ...(typeof sub === 'string' && { subject: sub }),
    scopes: namesIn(scope),
    policies: namesIn(policies),
    ...(typeof person === 'string' && { person }),
    ...(typeof organisation === 'string' && { organisation }),
  };
}

/** The names that a claim lists, as text with spaces between or as an array. */
function namesIn(claim: unknown): ReadonlySet<string> {
  const names = typeof claim === 'string' ? claim.split(' ') : Array.isArray(claim) ? claim : [];
  return new Set(names.filter((name): name is string => typeof name === 'string' && name !== ''));
}
