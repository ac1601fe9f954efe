import { ALGORITHM, CallSigner, CallVerifier, GATEWAY } from '@kakehashi/call-signature';
import { type RoleName, roles, type Scope } from '@kakehashi/permissions';
import { createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import { ANONYMOUS, type Caller, callerOf } from '../identity/caller';
import type { CallerVerifier } from '../identity/identify-callers';

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
  private constructor(
    private readonly subgraph: string,
    private readonly signer: CallSigner,
    private readonly verifier: CallVerifier<Caller>,
  ) {}

  static async create(subgraph: string): Promise<TestGateway> {
    const { publicKey, privateKey } = await generateKeyPair(ALGORITHM);
    const keys = createLocalJWKSet({ keys: [await exportJWK(publicKey)] });
    const signer = new CallSigner(GATEWAY, { key: privateKey, keyId: undefined });
    const verifier = new CallVerifier(keys, { issuer: GATEWAY, audience: subgraph }, callerOf);
    return new TestGateway(subgraph, signer, verifier);
  }

  async verify(signed: string | undefined): Promise<Caller> {
    return signed === undefined ? ANONYMOUS : this.verifier.verify(signed);
  }

  /** The header by which a request is the caller's. */
  async headersFor(caller: TestCaller): Promise<Record<string, string>> {
    const { subject = 'tester', role, scopes = [], policies, person, organisation } = caller;
    const scope = [...(role ? roles[role].scopes : []), ...scopes].join(' ');
    const claims = { sub: subject, scope, policies, person, organisation };
    return this.signer.headersFor(this.subgraph, JSON.stringify(claims), () => claims);
  }
}
