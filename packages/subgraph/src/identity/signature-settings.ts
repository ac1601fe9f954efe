import { readSettings, SettingsError, setting, z } from '@kakehashi/config';
import { GatewaySignature } from './gateway-signature';

/** What can be set about whom a subgraph answers. */
export const signatureSettings = {
  GATEWAY_JWKS_FILE: setting({
    schema: z.string().optional(),
    description:
      'File with the gateway’s public keys, as JSON Web Key Set, read at start. Only requests that are signed by one of them are answered.',
  }),
  GATEWAY_SIGNATURE: setting({
    schema: z.enum(['required', 'off']).optional(),
    description:
      '`off` answers whoever asks, though keys be set; `required` does not start without keys. Unset, it is `required` where `NODE_ENV` is `production`, and otherwise follows from the keys.',
  }),
};

const environmentKind = { NODE_ENV: setting({ schema: z.string().optional(), description: 'Set by Node’s hosts.' }) };

/**
 * Reads by what a subgraph knows its gateway; undefined when it answers whoever asks.
 *
 * @param subgraph its name, for which requests must be signed
 * @throws SettingsError when the keys are missing where they must be there, or can not be read
 */
export function readGatewaySignature(
  subgraph: string,
  environment?: Readonly<Record<string, string | undefined>>,
): GatewaySignature | undefined {
  const settings = readSettings({ ...signatureSettings, ...environmentKind }, environment);
  const { GATEWAY_JWKS_FILE: file, GATEWAY_SIGNATURE: wish, NODE_ENV: kind } = settings;
  if (wish === 'off') return undefined;
  if (file !== undefined) return GatewaySignature.open(file, subgraph);
  if (wish === undefined && kind !== 'production') return undefined;
  throw new SettingsError([
    'GATEWAY_JWKS_FILE: must be set, so that nobody asks past the gateway; or GATEWAY_SIGNATURE must be "off"',
  ]);
}
