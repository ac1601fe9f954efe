import { readSettings, type Settings, SettingsError, setting, z } from '@kakehashi/config';
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
      '`off` answers whoever asks, though keys be set, and everybody as anonymous: what needs a token is closed then; `required` does not start without keys. Unset, it is `required` where `NODE_ENV` is `production`, and otherwise follows from the keys.',
  }),
};

/** The settings of whom a subgraph answers, checked. */
export type SignatureSettings = Settings<typeof signatureSettings>;

const environmentKind = { NODE_ENV: setting({ schema: z.string().optional(), description: 'Set by Node’s hosts.' }) };

/**
 * Opens that by which a subgraph knows its gateway; undefined when it answers whoever asks.
 *
 * @param subgraph its name, for which requests must be signed
 * @param kind what `NODE_ENV` says
 * @throws SettingsError when the keys are missing where they must be there, or can not be read
 */
export function openGatewaySignature(
  subgraph: string,
  { GATEWAY_JWKS_FILE: file, GATEWAY_SIGNATURE: wish }: SignatureSettings,
  kind = readSettings(environmentKind).NODE_ENV,
): GatewaySignature | undefined {
  if (wish === 'off') return undefined;
  if (file !== undefined) return GatewaySignature.open(file, subgraph);
  if (wish === undefined && kind !== 'production') return undefined;
  throw new SettingsError([
    'GATEWAY_JWKS_FILE: must be set, so that nobody asks past the gateway; or GATEWAY_SIGNATURE must be "off"',
  ]);
}
