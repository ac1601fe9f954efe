import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isOpenAddress } from './open-address';

/** A name stands for an address that must not be sent to. */
export class ClosedAddressError extends Error {
  constructor() {
    super('the address is none of the public internet');
  }
}

/**
 * Looks a name up and gives its addresses only if each of them may be sent to. The connection is made to what was looked
 * at here, so that a name that stands for something else a moment later gains nothing.
 *
 * @param isLoopbackOpen whether this machine's own addresses are open too
 */
export function checkedLookup(isLoopbackOpen: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new ClosedAddressError(), '');
      if (!addresses.every(({ address }) => isOpenAddress(address, isLoopbackOpen))) {
        return callback(new ClosedAddressError(), '');
      }
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}
