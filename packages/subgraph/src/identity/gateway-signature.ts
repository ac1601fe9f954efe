import { CallVerifier, GATEWAY, readKeySet, SignatureRefused } from '@kakehashi/call-signature';
import { createError } from '@kakehashi/errors';
import { type Caller, callerOf } from './caller';

/** Knows requests that the gateway has signed, for this subgraph and just now. */
export class GatewaySignature {
  private constructor(private readonly verifier: CallVerifier<Caller>) {}

  /**
   * @param file with the gateway's public keys
   * @param subgraph its name, for which requests must be signed
   * @throws SettingsError when the file holds no JSON Web Key Set
   */
  static open(file: string, subgraph: string): GatewaySignature {
    const keys = readKeySet(file, 'GATEWAY_JWKS_FILE');
    return new GatewaySignature(new CallVerifier(keys, { issuer: GATEWAY, audience: subgraph }, callerOf));
  }

  /**
   * Tells who asks.
   *
   * @param signed the header's value
   * @throws GraphQLError NOT_FROM_GATEWAY
   */
  async verify(signed: string | undefined): Promise<Caller> {
    try {
      return await this.verifier.verify(signed);
    } catch (fault) {
      if (!(fault instanceof SignatureRefused)) throw fault;
      throw createError('NOT_FROM_GATEWAY', `The request is not from the gateway: ${fault.message}.`);
    }
  }
}
