import { type Settings, setting, z } from '@kakehashi/config';
import { isKeySetUrl } from './key-set-url';

/** Signatures that can be made only by who has the private key; `none` and shared secrets (HS…) are not among them. */
const ALGORITHMS = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
] as const;

/** One algorithm of JSON Web Signatures. */
export type Algorithm = (typeof ALGORITHMS)[number];

const algorithms = () =>
  z.string().transform((text, context): readonly Algorithm[] => {
    const names = text.split(',').map((name) => name.trim());
    for (const name of names) {
      if (ALGORITHMS.includes(name as Algorithm)) continue;
      context.addIssue(`must be some of ${ALGORITHMS.join(', ')}, but one is ${JSON.stringify(name)}`);
    }
    return names as Algorithm[];
  });

/** What can be set about who callers are. */
export const identitySettings = {
  JWT_ISSUER: setting({
    schema: z.string().optional(),
    description:
      'Whose tokens (JWT) are accepted: their claim `iss`. Unset, a request with a token is refused. With `JWT_AUDIENCE` and one of `JWT_JWKS_URL`, `JWT_JWKS_FILE`.',
  }),
  JWT_AUDIENCE: setting({
    schema: z.string().optional(),
    description: 'What tokens must be for: their claim `aud`.',
  }),
  JWT_JWKS_URL: setting({
    schema: z
      .string()
      .refine(isKeySetUrl, 'must be an https address; plain http only on the loopback interface')
      .optional(),
    description:
      'Address of the issuer’s public keys, as JSON Web Key Set. They are kept for ten minutes, and asked for anew, every 30 s at most, when a token names a key that is not among them.',
  }),
  JWT_JWKS_FILE: setting({
    schema: z.string().optional(),
    description: 'File with the issuer’s public keys instead, read at start.',
  }),
  JWT_ALGORITHMS: setting({
    schema: algorithms().default(['EdDSA', 'ES256', 'RS256']),
    description: 'Algorithms by which tokens may be signed, separated by commas. Shared secrets (HS…) can not be set.',
  }),
  GATEWAY_KEY_FILE: setting({
    schema: z.string().optional(),
    description:
      'File with the private key (Ed25519, JSON Web Key) by which the gateway signs to subgraphs who asks, in the header `gateway-identity`. Unset, nothing is signed.',
  }),
};

/** The settings of identity, checked. */
export type IdentitySettings = Settings<typeof identitySettings>;
