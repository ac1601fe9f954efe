import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeKeyPair } from '@kakehashi/call-signature';

/** The key pair by which the gateway signs to subgraphs who asks: what either side has set. */
export interface GatewayKey {
  readonly gatewaySettings: Readonly<Record<string, string>>;
  readonly subgraphSettings: Readonly<Record<string, string>>;
}

/** Opens the key pair of a data folder; it is made when it is missing. */
export async function openGatewayKey(dataFolder: string): Promise<GatewayKey> {
  const folder = join(dataFolder, 'gateway-key');
  const [privateKey, publicKeys] = [join(folder, 'private-key.json'), join(folder, 'jwks.json')];
  if (!existsSync(privateKey) || !existsSync(publicKeys)) await makeKeyPair(privateKey, publicKeys);
  return {
    gatewaySettings: { GATEWAY_KEY_FILE: privateKey },
    subgraphSettings: { GATEWAY_JWKS_FILE: publicKeys },
  };
}
