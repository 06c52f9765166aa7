import { type LookupAddress, lookup } from 'node:dns';
import { isIP } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

/** A redirect leads to where strangers must not lead us. */
export class RefusedAddress extends Error {}

/** Whether a URL's `hostname` is a private address by itself; a name is judged when it is resolved. */
export function isPrivateHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) !== 0 && isPrivateAddress(bare);
}

/** Resolves a name for a connection, to public addresses or not at all. */
export const publicLookup: typeof lookup = Object.assign(
  (hostname: string, options: object, done: (error: Error | null, ...found: unknown[]) => void) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return done(error);
      if (addresses.some(({ address }) => isPrivateAddress(address))) return done(new RefusedAddress());
      const [first] = addresses;
      if ('all' in options && options.all === true) return done(null, addresses);
      return done(null, first?.address, first?.family);
    });
  },
  { __promisify__: lookup.__promisify__ },
) as typeof lookup;
