import ipaddr from 'ipaddr.js';

/** The host of an address, an IPv6 address without its brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

/**
 * Whether an IP address may be sent to: one of the public internet; not one of a private network, of this machine, or of
 * what leads to such, as IPv4 addresses inside IPv6 ones do.
 *
 * @param isLoopbackOpen whether this machine's own are open too
 */
export function isOpenAddress(address: string, isLoopbackOpen: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  const range = ipaddr.process(address).range();
  return range === 'unicast' || (isLoopbackOpen && range === 'loopback');
}
