import { CallSigner, GATEWAY, readPrivateKey } from '@kakehashi/call-signature';
import { type Caller, lastingClaims } from './caller';

/** Signs to subgraphs who asks. */
export class IdentitySigner {
  private constructor(private readonly signer: CallSigner) {}

  /**
   * Reads the gateway's private key.
   *
   * @throws SettingsError when the file holds none
   */
  static async open(file: string): Promise<IdentitySigner> {
    return new IdentitySigner(new CallSigner(GATEWAY, await readPrivateKey(file, 'GATEWAY_KEY_FILE')));
  }

  /** Gives the headers that tell a subgraph who asks; at once where the same was signed just before. */
  headersFor(subgraph: string, caller: Caller): Record<string, string> | Promise<Record<string, string>> {
    return this.signer.headersFor(subgraph, caller.key, () => toldClaims(caller));
  }
}

/** All of the token that is of the caller, not for whom the token was. */
function toldClaims({ isAnonymous, claims }: Caller): Readonly<Record<string, unknown>> | undefined {
  if (isAnonymous) return undefined;
  const { aud: _aud, ...told } = lastingClaims(claims);
  return told;
}
