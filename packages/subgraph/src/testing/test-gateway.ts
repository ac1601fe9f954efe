import { type RoleName, roles, type Scope } from '@kakehashi/permissions';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { ANONYMOUS, type Caller } from '../identity/caller';
import { GatewaySignature, IDENTITY_HEADER } from '../identity/gateway-signature';
import type { CallerVerifier } from '../identity/identify-callers';

const ALGORITHM = 'EdDSA';

const REUSE_MS = 15_000;

/** As whom a test asks; all that is left out it has not. */
export interface TestCaller {
  /** Who it is; `tester` by default. */
  readonly subject?: string;
  /** Its scopes are those of the role, with those of `scopes`. */
  readonly role?: RoleName;
  readonly scopes?: readonly Scope[];
  readonly policies?: readonly string[];
  /** Id of the person that it is in the graph. */
  readonly person?: string;
  /** Id of the organisation for which it acts. */
  readonly organisation?: string;
}

/** Signs to one subgraph who asks, as the gateway does, by a key of its own. What is not signed is anonymous. */
export class TestGateway implements CallerVerifier {
  private readonly kept = new LRUCache<string, Promise<Record<string, string>>>({ max: 100, ttl: REUSE_MS });

  private constructor(
    private readonly signature: GatewaySignature,
    private readonly sign: (claims: JWTPayload) => Promise<string>,
  ) {}

  static async create(subgraph: string): Promise<TestGateway> {
    const { publicKey, privateKey } = await generateKeyPair(ALGORITHM);
    const keys = createLocalJWKSet({ keys: [await exportJWK(publicKey)] });
    return new TestGateway(new GatewaySignature(keys, subgraph), (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer('gateway')
        .setAudience(subgraph)
        .setIssuedAt()
        .setExpirationTime('1m')
        .sign(privateKey),
    );
  }

  verify(signed: string | undefined): Promise<Caller> {
    return signed === undefined ? Promise.resolve(ANONYMOUS) : this.signature.verify(signed);
  }

  /** The header by which a request is the caller's; the same for some seconds, as the gateway's. */
  headersFor(caller: TestCaller): Promise<Record<string, string>> {
    const key = JSON.stringify(caller);
    const headers = this.kept.get(key) ?? this.makeHeaders(caller);
    this.kept.set(key, headers, { noUpdateTTL: true });
    return headers;
  }

  private async makeHeaders(caller: TestCaller): Promise<Record<string, string>> {
    const { subject = 'tester', role, scopes = [], policies, person, organisation } = caller;
    const scope = [...(role ? roles[role].scopes : []), ...scopes].join(' ');
    const claims = { sub: subject, scope, policies, person, organisation };
    return { [IDENTITY_HEADER]: await this.sign({ caller: claims }) };
  }
}
