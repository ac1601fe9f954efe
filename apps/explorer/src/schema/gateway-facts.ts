/** What the gateway tells the explorer beside the schema. */
export interface GatewayFacts {
  /** Id of the supergraph that is served: the first 12 digits of its SHA-256; null when unknown. */
  readonly supergraph: string | null;
  /** Who may see how an answer came about: everybody, who has a scope, or nobody. */
  readonly plan: 'everybody' | 'nobody' | { readonly scope: string };
}

const UNKNOWN: GatewayFacts = { supergraph: null, plan: 'nobody' };

/** Asks the gateway for them; a gateway that does not tell is one of which nothing is known. */
export async function loadGatewayFacts(): Promise<GatewayFacts> {
  try {
    const response = await fetch(new URL('explorer.json', document.baseURI), { credentials: 'same-origin' });
    return response.ok ? { ...UNKNOWN, ...((await response.json()) as Partial<GatewayFacts>) } : UNKNOWN;
  } catch {
    return UNKNOWN;
  }
}
