import type { GatewayContext } from '../gateway-context';

/** Headers that tell one person from another; without them, many share an identity such as "reads Vietnamese". */
const PERSONAL = ['authorization', 'cookie'];

/** For whom a private answer may be kept; null when the request does not tell who asks. */
export function personOf({ forwardedHeaders, identity }: GatewayContext): string | null {
  return PERSONAL.some((name) => Object.hasOwn(forwardedHeaders, name)) ? identity : null;
}
